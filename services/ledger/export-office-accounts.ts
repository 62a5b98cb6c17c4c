import { commit } from "@/db/commit";
import { prefectureName } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findOffice } from "@/services/ledger/find-office";
import { officeAccounts } from "@/services/ledger/office-accounts";
import { authorise } from "@/services/staff/authorise";

/** The headings of an office's user IDs, in the order of their cells. */
export const officeAccountHeadings = ["事業所番号", "ユーザID", "請求先都道府県", "最後のログイン"];

/**
 * The user IDs of an office, as far as they are the asker's federation's (R43), each with its last sign-in; no secret, no mail
 * address. Recorded with the office (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function exportOfficeAccounts(ctx: Context<Staff>, number: string): Promise<CsvCell[][]> {
  authorise(ctx, "view-ledger");
  await findOffice(ctx, number);
  const federation = ctx.actor.federation ?? prefectureOf(number);
  const accounts = await officeAccounts(ctx, number);
  const detail = { providerNumber: number, count: accounts.length };
  await commit(ctx, [record(ctx, { act: "export-office-accounts", federation, detail })]);
  return accounts.map((account) => [
    number,
    account.userId,
    prefectureName(account.federation),
    sortableTime(account.lastSignInAt),
  ]);
}
