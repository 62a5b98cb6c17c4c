import { openBrowser } from "@/bench/open-browser";

interface Pair {
  providerNumber: string;
  /** The registered address of the office; the other side of the comparison types one of the same length. */
  registered: string;
}

/** Milliseconds of every answer to ログイン情報再設定認証, when number and address belong together and when they do not. */
export interface EqualAnswers {
  registered: number[];
  unknown: number[];
}

/** Asks with each pair and with its like in turn, one request at a time, so that both meet the same machine (R19). */
export async function equalAnswers(origin: string, pairs: readonly Pair[]): Promise<EqualAnswers> {
  const took: EqualAnswers = { registered: [], unknown: [] };
  for (const [nth, { providerNumber, registered }] of pairs.entries()) {
    const strange = registered.replace(/^security/, "stranger");
    const sides = [
      ["registered", registered],
      ["unknown", strange],
    ] as const;
    for (const [side, email] of nth % 2 === 0 ? sides : sides.toReversed()) {
      const browser = openBrowser(origin, `10.200.${nth >> 8}.${nth & 255}`, (step, milliseconds) => {
        if (step === "POST /reset/identify") took[side].push(milliseconds);
      });
      await browser.send(await browser.open("/reset/identify"), { providerNumber, email }, "/reset/code");
    }
  }
  return took;
}
