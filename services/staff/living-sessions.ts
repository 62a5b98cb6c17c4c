import { and, desc, eq, isNotNull } from "drizzle-orm";
import { staffSessions } from "@/db/schema/staff";
import type { Context } from "@/services/context";
import type { StaffSession } from "@/services/staff/find-staff-session";
import { staffSessionLives } from "@/services/staff/staff-session-lives";

/** The sessions of a person that open doors at `ctx.now`, the one used last first (R39). */
export async function livingSessions(ctx: Context, staffId: string): Promise<StaffSession[]> {
  return ctx.database.read
    .select()
    .from(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId), staffSessionLives(ctx), isNotNull(staffSessions.secondFactorAt)))
    .orderBy(desc(staffSessions.seenAt));
}
