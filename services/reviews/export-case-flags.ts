import { commit } from "@/db/commit";
import type { CaseFlag } from "@/domain/case-flag";
import { flagLabel } from "@/domain/case-flag-rules";
import { deniedLabel, deniedSentence } from "@/domain/denied-call";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { caseFlags } from "@/services/reviews/case-flags";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** The headings of an application's 確認点, in the order of their cells. */
export const caseFlagHeadings = ["受付番号", "時点", "確認点", "理由", "承認への扱い"];

/**
 * What makes an application doubtful, as its page tells it: a call in which the office denied, the flags found now, each with its reason, that the letter was
 * reported missing, and the flags of its decision. Recorded before the first row (R45). Refuses `not-your-role` and `not-found`
 * (R43).
 */
export async function exportCaseFlags(ctx: Context<Staff>, reference: string): Promise<CsvCell[][]> {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  await commit(ctx, [record(ctx, { act: "export-case-flags", application })]);
  const review = await reviewOf(ctx, application);
  const { flags, decidedWith } = await caseFlags(ctx, application, review);
  const denied = deniedSentence(review.checks["call-back"]);
  const missing = sortableTime(application.missingReportedAt);
  const rows: CsvCell[][] = [
    ...(denied === undefined ? [] : [["現在", deniedLabel, denied, weight(false)]]),
    ...flags.map(({ flag, reason, tolerated }) => ["現在", flagLabel(flag), reason, weight(tolerated)]),
    ...(missing === null ? [] : [["現在", "通知書の未着", `申請者が${missing}に報告しました。`, null]]),
    ...(decidedWith?.standing ?? []).map((flag) => atDecision(flag, false)),
    ...(decidedWith?.tolerated ?? []).map((flag) => atDecision(flag, true)),
  ];
  return rows.map((row) => [formatReference(application.reference), ...row]);
}

function atDecision(flag: CaseFlag, tolerated: boolean): CsvCell[] {
  return ["決定したとき", flagLabel(flag), null, weight(tolerated)];
}

function weight(tolerated: boolean): string {
  return tolerated ? "設定で承認を妨げない" : "承認の前に確認";
}
