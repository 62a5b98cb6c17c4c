import { commit } from "@/db/commit";
import { statusLabel } from "@/domain/application-status";
import { lettersInWords } from "@/domain/letters-in-words";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { otherApplications } from "@/services/reviews/other-applications";
import { authorise } from "@/services/staff/authorise";

/** The headings of an office's other applications, in the order of their cells. */
export const otherApplicationHeadings = ["事業所番号", "受付番号", "受付日時", "状態", "状態が変わった日時", "通知書"];

/**
 * Every other application of the office behind one, at the same federation, the newest first, with how its letters fared.
 * Recorded before the first row (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function exportOtherApplications(ctx: Context<Staff>, reference: string): Promise<CsvCell[][]> {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  await commit(ctx, [record(ctx, { act: "export-other-applications", application })]);
  return (await otherApplications(ctx, application)).map((other) => [
    other.providerNumber,
    formatReference(other.reference),
    sortableTime(other.submittedAt),
    statusLabel(other.status),
    sortableTime(other.changedAt),
    lettersInWords(other),
  ]);
}
