import { and, eq } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { limits } from "@/domain/limits";
import { signInDelay } from "@/domain/sign-in-delay";
import type { Account } from "@/services/accounts/find-account";
import { findAccount } from "@/services/accounts/find-account";
import type { Context } from "@/services/context";

/**
 * Counts an attempt as a failure before anything is compared; what succeeds sets the count to nothing (R35). Gives whether
 * the account's own password may be compared: not while a delay runs, and an attempt made meanwhile does not prolong it.
 */
export async function countAttempt(ctx: Context, account: Account): Promise<boolean> {
  if (account.delayedUntil !== null && account.delayedUntil > ctx.now) return false;
  const failures = account.failures + 1;
  const delay = signInDelay(failures, limits.officeSignIn);
  const counted = ctx.database.read
    .update(accounts)
    .set({ failures, delayedUntil: delay === 0 ? null : new Date(ctx.now.getTime() + delay) })
    .where(and(eq(accounts.id, account.id), eq(accounts.failures, account.failures)));
  try {
    await commit(ctx, guarded(counted));
    return true;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Someone tried between our look and our count: look again. Every turn has counted one, so it ends at the delay.
    const changed = await findAccount(ctx, account.userId);
    return changed !== undefined && countAttempt(ctx, changed);
  }
}
