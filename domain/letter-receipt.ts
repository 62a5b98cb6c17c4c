/** What the receiver of a letter can report of it: unopened, opened or damaged, meant for another office. */
export const letterReceipts = ["intact", "opened", "misdelivered"] as const;
export type LetterReceipt = (typeof letterReceipts)[number];

/** The reports that make a letter void: somebody else may have read it (domain.md §5). */
export type BadReceipt = Exclude<LetterReceipt, "intact">;

const labels: Record<LetterReceipt, string> = {
  intact: "未開封で届いた",
  opened: "開封・破損していた",
  misdelivered: "別の事業所宛だった",
};

/** What a report says, on its form and to the reviewers. */
export function receiptLabel(receipt: LetterReceipt): string {
  return labels[receipt];
}
