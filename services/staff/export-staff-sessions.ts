import { commit } from "@/db/commit";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { findColleague } from "@/services/staff/find-colleague";
import { livingSessions } from "@/services/staff/living-sessions";

/** The headings of a colleague's sessions, in the order of their cells. */
export const staffSessionHeadings = ["職員ID", "氏名", "端末", "ログイン日時", "最後の操作"];

/**
 * The browsers in which a member of staff is signed in, the one used last first, never by what opens them. Recorded with whose
 * they are (R45). Refuses `not-your-role`, and `not-found` for another federation's (R43).
 */
export async function exportStaffSessions(ctx: Context<Staff>, id: string): Promise<CsvCell[][]> {
  authorise(ctx, "view-staff");
  const { name, federation } = await findColleague(ctx, id);
  const sessions = await livingSessions(ctx, id);
  const detail = { staff: id, count: sessions.length };
  await commit(ctx, [record(ctx, { act: "export-staff-sessions", federation: federation ?? undefined, detail })]);
  return sessions.map(({ device, createdAt, seenAt }) => [
    id,
    name,
    device || "ブラウザ",
    sortableTime(createdAt),
    sortableTime(seenAt),
  ]);
}
