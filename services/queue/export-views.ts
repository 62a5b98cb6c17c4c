import { commit } from "@/db/commit";
import { queueViewFrom } from "@/domain/queue-view";
import { viewInWords } from "@/domain/view-in-words";
import type { CsvCell } from "@/lib/csv-line";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { viewDetail } from "@/services/queue/list-queue";
import { listViews } from "@/services/queue/list-views";
import { authorise } from "@/services/staff/authorise";

/** The headings of the saved views, in the order of their cells. */
export const savedViewHeadings = ["名前", "条件", "検索"];

/** What the usual view asks for, which its address leaves unsaid. */
const usual = viewInWords("status=open-work");

/**
 * The views of the queue that the asker has saved, by name, their conditions in words. A search for a mail address is told of,
 * never with the address (R11). Recorded with their number (R45). Refuses `not-your-role`.
 */
export async function exportViews(ctx: Context<Staff>): Promise<CsvCell[][]> {
  authorise(ctx, "view-queue");
  const views = await listViews(ctx);
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-views", federation, detail: { count: views.length } })]);
  return views.map(({ name, query }) => {
    const view = queueViewFrom(query);
    return [name, viewInWords(viewDetail(view)) || usual, view.sealed === "" ? view.q : "メールアドレス"];
  });
}
