import { commit } from "@/db/commit";
import { comparedItemLabel, comparedItems, verdictLabel } from "@/domain/case-comparison";
import { comparedValues } from "@/domain/compared-values";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { record } from "@/services/audit/record";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { caseAccount } from "@/services/reviews/case-account";
import { caseFlags } from "@/services/reviews/case-flags";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { findingsOf } from "@/services/reviews/findings-of";
import { ledgerEntry } from "@/services/reviews/ledger-entry";
import { authorise } from "@/services/staff/authorise";

/** The headings of the comparison of an application with the ledger, in the order of its cells. */
export const comparisonHeadings = ["受付番号", "項目", "申請の内容", "事業所台帳", "照合", "気付いた点"];

/**
 * What an application gave beside what the ledger knows, a line for each item, as its page compares them; the addresses that the
 * page shows are among it. Recorded before the first row (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function exportComparison(ctx: Context<Staff>, reference: string): Promise<CsvCell[][]> {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  await commit(ctx, [record(ctx, { act: "export-comparison", application })]);
  const review = await reviewOf(ctx, application);
  const { flags } = await caseFlags(ctx, application, review);
  const account = await caseAccount(ctx, application);
  const sides = { application, review, flags, account, ...(await ledgerEntry(ctx, application.providerNumber)) };
  const [values, findings] = [comparedValues(sides), findingsOf(sides)];
  return comparedItems.map((item) => [
    formatReference(application.reference),
    comparedItemLabel(item),
    values[item].applied.join(" / "),
    values[item].ledger.join(" / ") || "なし",
    verdictLabel(findings[item].verdict),
    findings[item].note,
  ]);
}
