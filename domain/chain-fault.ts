/** What was done to a row of the chain: changed (it or its seal), removed, inserted, left without a seal, cut off at the end. */
export const chainFaults = ["changed", "removed", "inserted", "unsealed", "cut-off"] as const;

/** The first row of the chain that was touched, by the sequence of its event (R48). */
export interface ChainFault {
  sequence: number;
  how: (typeof chainFaults)[number];
}

const sentences: Record<ChainFault["how"], string> = {
  changed: "内容か封印が書き換えられています",
  removed: "記録が消されています",
  inserted: "封印のない記録が途中にあります",
  unsealed: "長く封印されていません",
  "cut-off": "ここから末尾までの記録が消されています",
};

/** What was done to a row, without its full stop. */
export function chainFaultWords(how: ChainFault["how"]): string {
  return sentences[how];
}

/** A fault as one sentence without its full stop: 「12番の記録: 記録が消されています」. */
export function chainFaultText({ sequence, how }: ChainFault): string {
  return `${sequence.toLocaleString("ja-JP")}番の記録: ${sentences[how]}`;
}
