import { and, eq, isNull } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { staffSessions } from "@/db/schema/staff";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { findStaffSession } from "@/services/staff/find-staff-session";
import { staffActor } from "@/services/staff/staff-actor";

/** ログアウト: ends the session of this token, one that waits for its second factor too (R39). Nothing to do when it has ended. */
export async function signOut(ctx: Context, token: string): Promise<void> {
  const found = await findStaffSession(ctx, token);
  if (found === undefined) return;
  const { session, person } = found;
  const open = and(eq(staffSessions.id, session.id), isNull(staffSessions.endedAt));
  await commit(ctx, [
    statement(ctx.database.read.update(staffSessions).set({ endedAt: ctx.now }).where(open)),
    record(
      { ...ctx, actor: staffActor(person, session) },
      { act: "sign-out", federation: person.federation ?? undefined },
    ),
  ]);
}
