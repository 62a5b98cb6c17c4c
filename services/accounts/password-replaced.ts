import { eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { tokenHash } from "@/lib/secrets";
import { otherSessionsEnded } from "@/services/accounts/other-sessions-ended";
import { ownSession } from "@/services/accounts/still-signed-in";
import type { Context, Office } from "@/services/context";

/**
 * A new password of the account that asks, as statements for `commit`: every other session ends (R36), and the asker's own
 * goes on under `token`, as that of an office with a password of its own.
 */
export function passwordReplaced(ctx: Context<Office>, passwordHash: string, token: string): Statement[] {
  const { read } = ctx.database;
  const account = { passwordHash, passwordChangedAt: ctx.now, compromised: false, failures: 0, delayedUntil: null };
  const session = { id: tokenHash(token), letterId: null, seenAt: ctx.now };
  return [
    otherSessionsEnded(ctx),
    statement(read.update(accounts).set(account).where(eq(accounts.id, ctx.actor.accountId))),
    ...guarded(read.update(officeSessions).set(session).where(ownSession(ctx))),
  ];
}
