import { commit } from "@/db/commit";
import { eventDetail } from "@/domain/event-detail";
import { eventLabel } from "@/domain/event-label";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { caseEvents, caseMails } from "@/services/reviews/case-timeline";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** The headings of an application's history, in the order of its cells. */
export const caseHistoryHeadings = ["受付番号", "日時", "種類", "内容", "職員", "詳細"];

/**
 * Everything that happened to an application, the oldest first: its events, views of staff included, read page by page, and its
 * mails, never to whom. Recorded before the first row (R45), so that the file ends with its own making. Refuses `not-your-role`
 * and `not-found` (R43).
 */
export async function exportCaseHistory(ctx: Context<Staff>, reference: string): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  await commit(ctx, [record(ctx, { act: "export-case-history", application })]);
  return lines(ctx, application);
}

async function* lines(ctx: Context<Staff>, { id, reference }: Application): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.caseHistory;
  const named = formatReference(reference);
  const mails = (await caseMails(ctx, id)).map(({ at, title, text }) => {
    return { at, cells: [named, sortableTime(at), "メール", title, null, text] };
  });
  let page: Event[] = [];
  do {
    page = await caseEvents(ctx, id, page.at(-1)?.sequence ?? 0, exportPage);
    for (const event of page) {
      for (let mail = mails[0]; mail !== undefined && mail.at < event.at; mail = mails[0]) {
        mails.shift();
        yield mail.cells;
      }
      yield [named, ...cells(event)];
    }
  } while (page.length === exportPage);
  for (const mail of mails) yield mail.cells;
}

type Event = Awaited<ReturnType<typeof caseEvents>>[number];

function cells({ at, act, staffName, detail }: Event): CsvCell[] {
  return [sortableTime(at), act === "view" ? "表示" : "操作", eventLabel(act, detail), staffName, eventDetail(detail)];
}
