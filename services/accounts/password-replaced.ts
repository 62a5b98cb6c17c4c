import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { tokenHash } from "@/lib/secrets";
import { otherSessionsEnded } from "@/services/accounts/other-sessions-ended";
import type { Context, Office } from "@/services/context";

/**
 * A new password of the account that asks, as statements for `commit`: every other session ends (R36), and the asker's own
 * goes on under `token`, as that of an office with a password of its own.
 */
export function passwordReplaced(ctx: Context<Office>, passwordHash: string, token: string): Statement[] {
  const { read } = ctx.database;
  const { accountId, sessionId } = ctx.actor;
  const account = { passwordHash, passwordChangedAt: ctx.now, compromised: false, failures: 0, delayedUntil: null };
  const session = { id: tokenHash(token), letterId: null, seenAt: ctx.now };
  const open = and(eq(officeSessions.id, sessionId), isNull(officeSessions.endedAt));
  return [
    otherSessionsEnded(ctx),
    statement(read.update(accounts).set(account).where(eq(accounts.id, accountId))),
    ...guarded(read.update(officeSessions).set(session).where(open)),
  ];
}
