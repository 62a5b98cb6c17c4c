import { commit } from "@/db/commit";
import { callResultLabel, checkLabel } from "@/domain/check-kind";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** The headings of 承認前の確認, in the order of their cells. */
export const checkHeadings = [
  "受付番号",
  "記録日時",
  "確認",
  "結果",
  "電話した日時",
  "電話番号",
  "電話に出た方",
  "メモ",
  "記録した職員",
  "有効",
];

/**
 * Every check that was made of an application, the oldest first, and whether it still counts. Recorded before the first row
 * (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function exportChecks(ctx: Context<Staff>, reference: string): Promise<CsvCell[][]> {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  await commit(ctx, [record(ctx, { act: "export-checks", application })]);
  const { made, checks } = await reviewOf(ctx, application);
  const standing = Object.values(checks).map(({ id }) => id);
  return made.map((check) => [
    formatReference(application.reference),
    sortableTime(check.at),
    checkLabel(check.kind),
    check.result && callResultLabel(check.result),
    sortableTime(check.calledAt),
    check.phone,
    check.answeredBy,
    check.note,
    check.staffName ?? check.staffId,
    standing.includes(check.id) ? "有効" : "いまは数えない",
  ]);
}
