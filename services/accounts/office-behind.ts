import { and, eq, isNull, or } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { tokenHash } from "@/lib/secrets";
import { sessionLives } from "@/services/accounts/session-lives";
import { letterIsValid } from "@/services/accounts/valid-letter";
import type { Context, Office } from "@/services/context";

const minute = 60 * 1000;

/**
 * The office whose browser holds `token`; null once the session was ended, was idle too long or grew too old. A session that
 * came in by a temporary password also dies with its letter (R31). Read anew on every request.
 */
export async function officeBehind(ctx: Context, token: string): Promise<Office | null> {
  const [session] = await ctx.database.read
    .select({
      id: officeSessions.id,
      accountId: officeSessions.accountId,
      letterId: officeSessions.letterId,
      seenAt: officeSessions.seenAt,
    })
    .from(officeSessions)
    .leftJoin(letters, eq(letters.id, officeSessions.letterId))
    .where(
      and(
        eq(officeSessions.id, tokenHash(token)),
        sessionLives(ctx),
        or(isNull(officeSessions.letterId), letterIsValid(ctx)),
      ),
    );
  if (session === undefined) return null;
  if (ctx.now.getTime() - session.seenAt.getTime() >= minute) await touch(ctx, session.id);
  return { kind: "office", accountId: session.accountId, sessionId: session.id, letterId: session.letterId };
}

async function touch(ctx: Context, sessionId: string): Promise<void> {
  const seen = ctx.database.read
    .update(officeSessions)
    .set({ seenAt: ctx.now })
    .where(eq(officeSessions.id, sessionId));
  await commit(ctx, [statement(seen)]);
}
