import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { failuresInMind, signInDelay } from "@/domain/sign-in-delay";
import { formatTime } from "@/lib/dates";
import type { Account } from "@/services/accounts/find-account";
import { ownAccount } from "@/services/accounts/own-account";
import { ownSession, refuseSignedOut } from "@/services/accounts/still-signed-in";
import type { Context, Office } from "@/services/context";

/**
 * Counts an entry of the owner's secret as wrong before it is compared, and gives how many there are in a row. The fifth and
 * each further one holds the session until it is compared, and delays the next as wrong passwords delay signing in (R35), so
 * that whoever knows the password gains nothing by signing in anew. Refuses `secret-delayed` with the time, and `signed-out`.
 */
export async function countEntry(ctx: Context<Office>, account: Account): Promise<number> {
  const { securityCodeFailures: failures, securityCodeDelayedUntil: delayedUntil } = account;
  if (delayedUntil !== null && delayedUntil > ctx.now) throw delayed(delayedUntil);
  const entries = failuresInMind({ failures, delayedUntil }, ctx.now, limits.officeSignIn.forgottenAfter) + 1;
  const nextAt = new Date(ctx.now.getTime() + signInDelay(entries, limits.officeSignIn));
  const { read } = ctx.database;
  const counted = read
    .update(accounts)
    .set({ securityCodeFailures: entries, securityCodeDelayedUntil: nextAt })
    .where(asRead(account));
  const held = read
    .update(officeSessions)
    .set({ heldAt: entries < limits.securityCode.tries ? null : ctx.now })
    .where(ownSession(ctx));
  try {
    await commit(ctx, [...guarded(counted), ...guarded(held)]);
    return entries;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Someone tried between our look and our count: look again. Every turn has counted one, so it ends with the session.
    await refuseSignedOut(ctx);
    return countEntry(ctx, (await ownAccount(ctx)).account);
  }
}

/** Both columns, for the first entry after a forgotten one leaves the count at one. */
function asRead({ id, securityCodeFailures: failures, securityCodeDelayedUntil: until }: Account) {
  const undisturbed =
    until === null ? isNull(accounts.securityCodeDelayedUntil) : eq(accounts.securityCodeDelayedUntil, until);
  return and(eq(accounts.id, id), eq(accounts.securityCodeFailures, failures), undisturbed);
}

function delayed(until: Date): Refusal {
  return new Refusal(
    "secret-delayed",
    `入力の誤りが続いたため、${formatTime(until)}以降に、もう一度入力してください。`,
    "currentSecret",
  );
}
