import type { Steps } from "@/domain/claim-deadline";
import { expectedArrival, usualSteps } from "@/domain/claim-deadline";
import type { LetterReceipt } from "@/domain/letter-receipt";
import { addDays, tokyoDay } from "@/lib/dates";

/** What is left of the usual steps once a letter is posted: the mail. */
export const stepsAfterPosting: Steps = {
  reviewBusinessDays: 0,
  postingBusinessDays: 0,
  mailDays: usualSteps.mailDays,
};

/** The day ("2026-12-08") from which 「通知書が届かない」 can be reported of a letter: the one after the last on which it should have come. */
export function missingFrom(postedAt: Date): string {
  return addDays(expectedArrival(postedAt, stepsAfterPosting).to, 1);
}

/** Whether a posted letter can be reported as missing: not before its day, once, and never after it was reported as 未開封で届いた. */
export type MissingReport = "too-early" | "possible" | "reported" | "received";

/** Where the report stands of a posted letter; a report from before its printing was of an earlier one. */
export function missingReport(
  now: Date,
  { printedAt, postedAt, receivedAs }: { printedAt: Date; postedAt: Date; receivedAs: LetterReceipt | null },
  reportedAt: Date | null,
): MissingReport {
  if (receivedAs === "intact") return "received";
  if (reportedAt !== null && reportedAt > printedAt) return "reported";
  return tokyoDay(now) < missingFrom(postedAt) ? "too-early" : "possible";
}
