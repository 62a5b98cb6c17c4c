import { and, eq, exists, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { accounts, officeSessions, securityEmails } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { resets } from "@/db/schema/resets";
import { normalisePassword } from "@/domain/new-password";
import { stepNotDue } from "@/domain/step-not-due";
import type { Account } from "@/services/accounts/find-account";
import { refuseTemporaryPassword } from "@/services/accounts/refuse-temporary-password";
import { refuseWeakPassword } from "@/services/accounts/refuse-weak-password";
import { validLetter } from "@/services/accounts/valid-letter";
import { record } from "@/services/audit/record";
import type { Applicant, Context, Office } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { dueReset } from "@/services/resets/due-reset";
import type { Reset } from "@/services/resets/find-reset";
import { registeredAccount } from "@/services/resets/registered-account";
import { tellReset } from "@/services/resets/tell-reset";

/**
 * ログイン情報再設定 (contract.md, path 1), in one commit and once however often it is sent: the new password, an empty セキュリティコード,
 * no login delay (R35), every session ended (R36), every letter void, an open application 再設定済, every known address told
 * (R34). Refuses `password-weak` (R33), `password-temporary` (R31), and `step-not-due`.
 */
export async function resetCredentials(ctx: Context<Applicant>, typed: string): Promise<void> {
  const reset = await dueReset(ctx, ["credentials", "done"]);
  if (reset.doneAt !== null) return;
  const account = (await registeredAccount(ctx, reset))?.account;
  if (account === undefined) throw stepNotDue();
  await refuseWeakPassword(ctx, account, typed);
  const letter = await validLetter(ctx, account.id);
  if (letter !== undefined) await refuseTemporaryPassword(letter, typed);
  const passwordHash = await hashPassword(normalisePassword(typed));
  const office: Office = { kind: "office", accountId: account.id, sessionId: "", letterId: null };
  try {
    await commit(ctx, [
      ...replaced(ctx, reset, account, passwordHash),
      ...accessEnded(ctx, account),
      ...(await tellReset(ctx, account)),
      record({ ...ctx, actor: office }, { act: "reset-credentials", federation: account.federation }),
    ]);
  } catch (error) {
    // The form came twice, or a reviewer moved the application between our look and our commit: look again.
    if (error instanceof Conflict) return resetCredentials(ctx, typed);
    throw error;
  }
}

function replaced(ctx: Context, reset: Reset, { id }: Account, passwordHash: string): Statement[] {
  const { read } = ctx.database;
  const address = and(eq(securityEmails.accountId, id), eq(securityEmails.mailbox, reset.email.toLowerCase()));
  const registered = exists(read.select({ id: securityEmails.id }).from(securityEmails).where(address));
  const open = and(eq(resets.id, reset.id), isNull(resets.doneAt));
  const fresh = {
    passwordHash,
    passwordChangedAt: ctx.now,
    securityCodeHash: null,
    securityCodeFailures: 0,
    securityCodeDelayedUntil: null,
    failures: 0,
    delayedUntil: null,
  };
  return [
    ...guarded(read.update(resets).set({ doneAt: ctx.now }).where(open)),
    ...guarded(
      read
        .update(accounts)
        .set(fresh)
        .where(and(eq(accounts.id, id), eq(accounts.compromised, false), registered)),
    ),
  ];
}

function accessEnded(ctx: Context, { id }: Account): Statement[] {
  const { read } = ctx.database;
  const sessions = and(eq(officeSessions.accountId, id), isNull(officeSessions.endedAt));
  const valid = and(eq(letters.accountId, id), isNull(letters.voidedAt));
  return [
    statement(read.update(officeSessions).set({ endedAt: ctx.now }).where(sessions)),
    statement(read.update(letters).set({ voidedAt: ctx.now }).where(valid)),
  ];
}
