import { commit } from "@/db/commit";
import { eventLabel } from "@/domain/event-label";
import { limits } from "@/domain/limits";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { accountActs } from "@/services/reviews/account-acts";
import { caseAccount } from "@/services/reviews/case-account";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** The headings of what an office did with its login, in the order of its cells. */
export const accountActHeadings = ["ユーザID", "日時", "内容"];

/**
 * Everything that the office behind an application did with its login there, the newest first, read page by page; no line where
 * it has no user ID. Recorded before the first row (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function exportAccountActs(ctx: Context<Staff>, reference: string): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  await commit(ctx, [record(ctx, { act: "export-account-acts", application })]);
  return lines(ctx, await caseAccount(ctx, application));
}

async function* lines(
  ctx: Context<Staff>,
  account: { id: string; userId: string } | undefined,
): AsyncGenerator<CsvCell[]> {
  if (account === undefined) return;
  const { exportPage } = limits.caseHistory;
  let page: Awaited<ReturnType<typeof accountActs>> = [];
  do {
    page = await accountActs(ctx, account.id, exportPage, page.at(-1)?.sequence);
    for (const { at, act } of page) yield [account.userId, sortableTime(at), eventLabel(act)];
  } while (page.length === exportPage);
}
