/** What the receiver of a letter can report of it: unopened, opened or damaged, meant for another office. */
export const letterReceipts = ["intact", "opened", "misdelivered"] as const;
export type LetterReceipt = (typeof letterReceipts)[number];
