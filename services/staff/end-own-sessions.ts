import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { commit, statement } from "@/db/commit";
import { staffBrowsers, staffSessions } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import type { StaffSession } from "@/services/staff/find-staff-session";
import { livingSessions } from "@/services/staff/living-sessions";
import { ownSession } from "@/services/staff/own-session";
import { sessionsEnded } from "@/services/staff/sessions-ended";

/**
 * Ends one of the asker's own other sessions, by its key, or all `others`; their browsers are no longer known (R38, R39).
 * Refuses `no-sessions` when there is nothing to end: another person's session and the asker's present one are none.
 */
export async function endOwnSessions(ctx: Context<Staff>, which: string): Promise<void> {
  authorise(ctx, "end-own-sessions");
  const { id, sessionId, federation } = ctx.actor;
  const others = (await livingSessions(ctx, id)).filter((session) => session.id !== sessionId);
  const ending = others.filter((session) => which === "others" || session.id === which);
  if (ending.length === 0) throw new Refusal("no-sessions", "この端末のほかに、ログイン中の端末はありません。");
  const { browserId } = await ownSession(ctx);
  const ended =
    which === "others"
      ? sessionsEnded(ctx, id, { id: sessionId, browserId })
      : ending.flatMap((session) => sessionEnded(ctx, session));
  const event = { act: "end-own-sessions", federation: federation ?? undefined, detail: { sessions: ending.length } };
  await commit(ctx, [...ended, record(ctx, event)]);
}

function sessionEnded(ctx: Context, { id, browserId }: StaffSession): Statement[] {
  const { read } = ctx.database;
  const open = and(eq(staffSessions.id, id), isNull(staffSessions.endedAt));
  return [
    statement(read.update(staffSessions).set({ endedAt: ctx.now }).where(open)),
    statement(read.delete(staffBrowsers).where(eq(staffBrowsers.id, browserId ?? ""))),
  ];
}
