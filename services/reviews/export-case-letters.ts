import { commit } from "@/db/commit";
import { letterFate, letterFateLabel } from "@/domain/letter-fate";
import { receiptLabel } from "@/domain/letter-receipt";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime, tokyoDay } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { caseLetters } from "@/services/reviews/case-letters";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** The headings of an application's letters, in the order of their cells. */
export const caseLetterHeadings = [
  "受付番号",
  "印刷日時",
  "発送日",
  "追跡番号",
  "有効期限",
  "受け取りの報告",
  "仮パスワード",
  "使用日時",
  "無効になった日時",
];

/**
 * The letters of an application, the oldest first, and what became of each, never its password. Recorded before the first row
 * (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function exportCaseLetters(ctx: Context<Staff>, reference: string): Promise<CsvCell[][]> {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  await commit(ctx, [record(ctx, { act: "export-case-letters", application })]);
  return (await caseLetters(ctx, application)).map((letter) => [
    formatReference(application.reference),
    sortableTime(letter.printedAt),
    letter.postedAt && tokyoDay(letter.postedAt),
    letter.trackingNumber,
    letter.validUntil && tokyoDay(letter.validUntil),
    letter.receivedAs && receiptLabel(letter.receivedAs),
    letterFateLabel(letterFate(letter, ctx.now)),
    sortableTime(letter.usedAt),
    sortableTime(letter.voidedAt),
  ]);
}
