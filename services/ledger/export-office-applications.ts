import { commit } from "@/db/commit";
import { statusLabel } from "@/domain/application-status";
import { prefectureName } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findOffice } from "@/services/ledger/find-office";
import { officeApplications } from "@/services/ledger/office-applications";
import { authorise } from "@/services/staff/authorise";

/** The headings of an office's applications, in the order of their cells. */
export const officeApplicationHeadings = [
  "事業所番号",
  "受付番号",
  "請求先都道府県",
  "受付日時",
  "状態",
  "状態が変わった日時",
];

/**
 * Every application of an office, as far as it is the asker's federation's (R43), the newest first. Recorded with the office
 * (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function exportOfficeApplications(ctx: Context<Staff>, number: string): Promise<CsvCell[][]> {
  authorise(ctx, "view-ledger");
  await findOffice(ctx, number);
  const federation = ctx.actor.federation ?? prefectureOf(number);
  const found = await officeApplications(ctx, number);
  const detail = { providerNumber: number, count: found.length };
  await commit(ctx, [record(ctx, { act: "export-office-applications", federation, detail })]);
  return found.map((application) => [
    number,
    formatReference(application.reference),
    prefectureName(application.federation),
    sortableTime(application.submittedAt),
    statusLabel(application.status),
    sortableTime(application.changedAt),
  ]);
}
