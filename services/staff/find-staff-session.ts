import { and, eq, isNull } from "drizzle-orm";
import { staff, staffSessions } from "@/db/schema/staff";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";
import { staffSessionLives } from "@/services/staff/staff-session-lives";

export type Person = typeof staff.$inferSelect;
export type StaffSession = typeof staffSessions.$inferSelect;

/**
 * The living session of this token with the person it belongs to, second factor shown or not; undefined once it was ended,
 * was idle too long, grew too old, or the person was disabled (R39).
 */
export async function findStaffSession(
  ctx: Context,
  token: string,
): Promise<{ session: StaffSession; person: Person } | undefined> {
  const [found] = await ctx.database.read
    .select({ session: staffSessions, person: staff })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(and(eq(staffSessions.id, tokenHash(token)), staffSessionLives(ctx), isNull(staff.disabledAt)));
  return found;
}
