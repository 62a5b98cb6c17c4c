import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { limits } from "@/domain/limits";
import { failuresInMind, signInDelay } from "@/domain/sign-in-delay";
import type { Account } from "@/services/accounts/find-account";
import { findAccount } from "@/services/accounts/find-account";
import type { Context } from "@/services/context";

/**
 * Counts an attempt as a failure before anything is compared; what succeeds sets the count to nothing (R35). Gives whether
 * the account's own password may be compared: not while a delay runs, and an attempt made meanwhile does not prolong it.
 * For an unknown ID and during a delay it commits as much and changes nothing, so that time does not tell them apart.
 */
export async function countAttempt(ctx: Context, account: Account | undefined): Promise<boolean> {
  const counts = account !== undefined && (account.delayedUntil ?? ctx.now) <= ctx.now;
  const failures = account === undefined ? 0 : failuresInMind(account, ctx.now, limits.officeSignIn.forgottenAfter) + 1;
  const delayedUntil = new Date(ctx.now.getTime() + signInDelay(failures, limits.officeSignIn));
  const delay = account?.delayedUntil ?? null;
  const asRead = and(
    eq(accounts.id, account?.id ?? ""),
    eq(accounts.failures, account?.failures ?? 0),
    delay === null ? isNull(accounts.delayedUntil) : eq(accounts.delayedUntil, delay),
  );
  const counted = ctx.database.read
    .update(accounts)
    .set({ failures, delayedUntil })
    .where(counts ? asRead : isNull(accounts.id));
  try {
    await commit(ctx, guarded(counted, counts ? 1 : 0));
    return counts;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Someone tried between our look and our count: look again. Every turn has counted one, so it ends at the delay.
    return countAttempt(ctx, await findAccount(ctx, account?.userId ?? ""));
  }
}
