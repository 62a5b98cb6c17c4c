import { commit } from "@/db/commit";
import { canaryState } from "@/domain/canary-letter";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import type { CsvCell } from "@/lib/csv-line";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { type Canary, canariesBefore } from "@/services/letters/list-canaries";
import { authorise } from "@/services/staff/authorise";

/** The headings of the list of 確認用の通知書, in the order of its cells. */
export const canaryHeadings = ["国保連合会", "束", "発送日", "届いた日", "日数(営業日)", "状態"];

/**
 * Every 確認用の通知書 that the asker's own federation posted (R43), the newest first, read page by page. Recorded before the
 * first row (R45). Refuses `not-your-role`.
 */
export async function exportCanaries(ctx: Context<Staff>): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-letters");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-canaries", federation })]);
  return lines(ctx);
}

async function* lines(ctx: Context<Staff>): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.letters;
  let page: Canary[] = [];
  do {
    page = await canariesBefore(ctx, exportPage, page.at(-1));
    for (const canary of page) yield cells(canary);
  } while (page.length === exportPage);
}

function cells(canary: Canary): CsvCell[] {
  const { federation, number, postedOn, arrivedOn, days } = canary;
  return [prefectureName(federation), number, postedOn, arrivedOn, days, canaryState(canary)];
}
