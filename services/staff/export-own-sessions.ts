import { commit } from "@/db/commit";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { livingSessions } from "@/services/staff/living-sessions";

/** The headings of the asker's own sessions, in the order of their cells. */
export const ownSessionHeadings = ["端末", "ログイン日時", "最後の操作", "この端末"];

/**
 * The browsers in which the asker is signed in, the one used last first, never by what opens them. Recorded before the first
 * row (R45). Refuses `not-your-role`.
 */
export async function exportOwnSessions(ctx: Context<Staff>): Promise<CsvCell[][]> {
  authorise(ctx, "view-own-account");
  const { id: staffId, sessionId, federation } = ctx.actor;
  const sessions = await livingSessions(ctx, staffId);
  const detail = { count: sessions.length };
  await commit(ctx, [record(ctx, { act: "export-own-sessions", federation: federation ?? undefined, detail })]);
  return sessions.map(({ id, device, createdAt, seenAt }) => [
    device || "ブラウザ",
    sortableTime(createdAt),
    sortableTime(seenAt),
    id === sessionId ? "この端末" : null,
  ]);
}
