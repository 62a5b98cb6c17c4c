/** The way of a ledger file that was handed in on a screen. */
export const importStates = ["reading", "refused", "previewed", "writing", "done", "dropped", "failed"] as const;
export type ImportState = (typeof importStates)[number];

const labels: Record<ImportState, string> = {
  reading: "読み込み中",
  refused: "取込不可",
  previewed: "確認待ち",
  writing: "取込中",
  done: "取込済",
  dropped: "取りやめ",
  failed: "中断",
};

/** What the state of an import is called on screen. */
export function importStateLabel(state: ImportState): string {
  return labels[state];
}

/** Whether nothing of a file got into the ledger, and nothing will: it has no figures of what it changed. */
export function tookNothing(state: ImportState): boolean {
  return state === "refused" || state === "dropped" || state === "failed";
}
