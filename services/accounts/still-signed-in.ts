import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { Refusal } from "@/domain/refusal";
import type { Context, Office } from "@/services/context";

/**
 * The condition, as statements for `commit`, that the asker's session is open at that moment: nothing that it asked for
 * lands after it was ended, by whomever. After the `Conflict`, `refuseSignedOut` tells whether that was the reason.
 */
export function stillSignedIn(ctx: Context<Office>): Statement[] {
  return guarded(ctx.database.read.update(officeSessions).set({ seenAt: ctx.now }).where(ownSession(ctx)));
}

/** Refuses `signed-out` when the asker's session was ended, or is held while an entry in another window is compared. */
export async function refuseSignedOut(ctx: Context<Office>): Promise<void> {
  const [session] = await ctx.database.read
    .select({ id: officeSessions.id })
    .from(officeSessions)
    .where(ownSession(ctx));
  if (session === undefined) throw signedOut();
}

/** The condition that a row is the asker's session, and open. */
export function ownSession({ actor }: Context<Office>) {
  return and(eq(officeSessions.id, actor.sessionId), isNull(officeSessions.heldAt), isNull(officeSessions.endedAt));
}

/** The refusal of an act whose session was ended between the look and the commit. */
export function signedOut(): Refusal {
  return new Refusal("signed-out", "ほかの操作により、ログアウトしました。もう一度ログインしてください。");
}
