import type { ListedImport } from "@/services/ledger-files/list-imports";

const labels: Record<ListedImport["state"], string> = {
  reading: "読み込み中",
  refused: "取込不可",
  previewed: "確認待ち",
  writing: "取込中",
  done: "取込済",
  dropped: "取りやめ",
  failed: "中断",
};

/** What the state of an import is called on screen. */
export function importStateLabel(state: ListedImport["state"]): string {
  return labels[state];
}
