import { and, desc, eq } from "drizzle-orm";
import { officeSessions } from "@/db/schema/accounts";
import { openAccount } from "@/services/accounts/own-account";
import { sessionLives } from "@/services/accounts/session-lives";
import type { Context, Office } from "@/services/context";

export interface SessionView {
  id: string;
  device: string;
  createdAt: Date;
  seenAt: Date;
  /** Whether it is the one that asks. */
  own: boolean;
}

/** The browsers that are signed in to this account now, the one that asks first. Refuses `step-not-due` before terms and password. */
export async function viewSessions(ctx: Context<Office>): Promise<SessionView[]> {
  await openAccount(ctx);
  const { id, device, createdAt, seenAt } = officeSessions;
  const sessions = await ctx.database.read
    .select({ id, device, createdAt, seenAt })
    .from(officeSessions)
    .where(and(eq(officeSessions.accountId, ctx.actor.accountId), sessionLives(ctx)))
    .orderBy(desc(officeSessions.seenAt));
  const views = sessions.map((session) => ({ ...session, own: session.id === ctx.actor.sessionId }));
  return views.toSorted((one, other) => Number(other.own) - Number(one.own));
}
