import { and, eq, isNull, ne } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { staffBrowsers, staffSessions } from "@/db/schema/staff";
import type { Context } from "@/services/context";

/** The one session that goes on, and the browser it is in. */
interface Kept {
  id: string;
  browserId: string | null;
}

/**
 * The end of every session of a person, as statements for `commit`, and of what their browsers are known by (R38, R39); all
 * but `kept` where one is named.
 */
export function sessionsEnded(ctx: Context, staffId: string, kept?: Kept): Statement[] {
  const { read } = ctx.database;
  const others = kept && ne(staffSessions.id, kept.id);
  const open = and(eq(staffSessions.staffId, staffId), others, isNull(staffSessions.endedAt));
  const otherBrowsers = kept && ne(staffBrowsers.id, kept.browserId ?? "");
  return [
    statement(read.update(staffSessions).set({ endedAt: ctx.now }).where(open)),
    statement(read.delete(staffBrowsers).where(and(eq(staffBrowsers.staffId, staffId), otherBrowsers))),
  ];
}
