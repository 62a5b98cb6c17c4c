import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { Refusal } from "@/domain/refusal";
import { securityCodeFault } from "@/domain/security-code";
import { confirmOwner } from "@/services/accounts/confirm-owner";
import type { Account } from "@/services/accounts/find-account";
import { letterReaderAddress } from "@/services/accounts/letter-reader-address";
import { openAccount } from "@/services/accounts/own-account";
import { refuseSignedOut, stillSignedIn } from "@/services/accounts/still-signed-in";
import { tellAccount } from "@/services/accounts/tell-account";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";

interface Choice {
  newSecurityCode: string;
  currentSecret: string;
}

/**
 * Sets the セキュリティコード, six digits, in place of an earlier one; the registered addresses are told, or that of
 * `letterReaderAddress` while there is none. Refuses
 * `step-not-due`, `code-weak`, what `confirmOwner` refuses, which asks nothing on the screen that follows the sign-in, and
 * `signed-out` or `changed-meanwhile` when another browser was quicker.
 */
export async function setSecurityCode(ctx: Context<Office>, { newSecurityCode, currentSecret }: Choice): Promise<void> {
  const own = await openAccount(ctx);
  const { account, addresses } = own;
  const fault = securityCodeFault(newSecurityCode, account);
  if (fault !== undefined) throw new Refusal("code-weak", fault, "newSecurityCode");
  await confirmOwner(ctx, own, currentSecret, "security-code");
  const registered = addresses.map(({ email }) => email);
  const emails = registered.length > 0 ? registered : await letterReaderAddress(ctx, account);
  const securityCodeHash = await hashPassword(newSecurityCode);
  const set = ctx.database.read
    .update(accounts)
    .set({ securityCodeHash, securityCodeFailures: 0, securityCodeDelayedUntil: null })
    .where(asRead(account));
  try {
    await commit(ctx, [
      ...stillSignedIn(ctx),
      ...guarded(set),
      ...(await tellAccount(ctx, account, "security-code-set", emails)),
      record(ctx, { act: "set-security-code", federation: account.federation }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await refuseSignedOut(ctx);
    throw changedMeanwhile();
  }
}

function asRead({ id, securityCodeHash: hash }: Account) {
  const unchanged = hash === null ? isNull(accounts.securityCodeHash) : eq(accounts.securityCodeHash, hash);
  return and(eq(accounts.id, id), unchanged);
}

function changedMeanwhile(): Refusal {
  return new Refusal("changed-meanwhile", "セキュリティコードは、ほかの端末から先に設定されました。");
}
