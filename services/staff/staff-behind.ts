import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { staffSessions } from "@/db/schema/staff";
import type { Context, Staff } from "@/services/context";
import { findStaffSession } from "@/services/staff/find-staff-session";
import { staffActor } from "@/services/staff/staff-actor";

const minute = 60 * 1000;

/**
 * The member of staff whose browser holds `token`; null unless both factors were shown, the session is in its time and the
 * person may still work here. Read anew on every request, so that sign-out, disabling and a changed role count at once (R39).
 */
export async function staffBehind(ctx: Context, token: string): Promise<Staff | null> {
  const found = await findStaffSession(ctx, token);
  if (found === undefined || found.session.secondFactorAt === null) return null;
  const { session, person } = found;
  if (ctx.now.getTime() - session.seenAt.getTime() >= minute) await touch(ctx, session.id);
  return staffActor(person, session);
}

async function touch(ctx: Context, sessionId: string): Promise<void> {
  const seen = ctx.database.read.update(staffSessions).set({ seenAt: ctx.now }).where(eq(staffSessions.id, sessionId));
  await commit(ctx, [statement(seen)]);
}
