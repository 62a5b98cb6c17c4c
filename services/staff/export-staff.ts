import { commit } from "@/db/commit";
import { prefectureName } from "@/domain/prefecture";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffStateLabel } from "@/domain/staff-state";
import { allStaff, type StaffView } from "@/domain/staff-view";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import type { StaffRow } from "@/services/staff/list-staff";
import { staffAfter, viewFacts } from "@/services/staff/list-staff";

/** The headings of the list of staff as CSV, in the order of its cells. */
export const staffCsvHeadings = ["職員ID", "氏名", "役割", "国保連合会", "状態", "前回のログイン", "ログイン中の端末"];

const pageSize = 200;

/** The staff of a view that the asker may see as lines of CSV, read page by page (issue 3, 10). Leaves its event first (R45). */
export async function exportStaff(ctx: Context<Staff>, view = allStaff): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-staff");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-staff", federation, detail: viewFacts(view) })]);
  return lines(ctx, view);
}

async function* lines(ctx: Context<Staff>, view: StaffView): AsyncGenerator<CsvCell[]> {
  let page = await staffAfter(ctx, { ...view, after: undefined }, pageSize);
  while (page.length > 0) {
    for (const row of page) yield cells(row);
    page = await staffAfter(ctx, { ...view, after: page.at(-1)?.id }, pageSize);
  }
}

function cells({ id, name, role, federation, state, lastSignInAt, sessions }: StaffRow): CsvCell[] {
  const where = federation === null ? "全国" : prefectureName(federation);
  return [id, name, staffRoleLabel(role), where, staffStateLabel(state), sortableTime(lastSignInAt), sessions];
}
