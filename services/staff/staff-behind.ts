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
 * With `touch: false` the request does not count against idleness: it was made by a page, not by a person.
 */
export async function staffBehind(ctx: Context, token: string, { touch = true } = {}): Promise<Staff | null> {
  const found = await findStaffSession(ctx, token);
  if (found === undefined || found.session.secondFactorAt === null) return null;
  const { session, person } = found;
  if (touch && ctx.now.getTime() - session.seenAt.getTime() >= minute) await seen(ctx, session.id);
  return staffActor(person, session);
}

async function seen(ctx: Context, sessionId: string): Promise<void> {
  const own = eq(staffSessions.id, sessionId);
  await commit(ctx, [statement(ctx.database.read.update(staffSessions).set({ seenAt: ctx.now }).where(own))]);
}
