import { Conflict, commit } from "@/db/commit";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { confirmOwner } from "@/services/accounts/confirm-owner";
import type { Account } from "@/services/accounts/find-account";
import { openAccount } from "@/services/accounts/own-account";
import { passwordReplaced } from "@/services/accounts/password-replaced";
import { refuseTemporaryPassword } from "@/services/accounts/refuse-temporary-password";
import { refuseWeakPassword } from "@/services/accounts/refuse-weak-password";
import { signedOut } from "@/services/accounts/still-signed-in";
import { tellAccount } from "@/services/accounts/tell-account";
import { validLetter } from "@/services/accounts/valid-letter";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";
import { hashPassword, matchesPassword } from "@/services/credentials/password-hash";

interface Change {
  password: string;
  currentSecret: string;
}

/**
 * パスワードの変更 by an office that is signed in: every other session ends (R36), the registered addresses are told (R34).
 * Gives the token that takes the place of this session's. Refuses `step-not-due`, `password-weak` (R33), what `confirmOwner`
 * refuses, `password-same`, `password-temporary` (R31), and `signed-out` when this session was ended meanwhile.
 */
export async function changePassword(ctx: Context<Office>, { password, currentSecret }: Change): Promise<string> {
  const own = await openAccount(ctx);
  const { account, addresses } = own;
  await refuseWeakPassword(ctx, account, password);
  await confirmOwner(ctx, own, currentSecret);
  await refuseSame(account, password);
  const letter = await validLetter(ctx, account.id);
  if (letter !== undefined) await refuseTemporaryPassword(letter, password);
  const token = ctx.random.token();
  const passwordHash = await hashPassword(normalisePassword(password));
  const emails = addresses.map(({ email }) => email);
  try {
    await commit(ctx, [
      ...passwordReplaced(ctx, passwordHash, token),
      ...(await tellAccount(ctx, account, "password-changed", emails)),
      record(ctx, { act: "change-password", federation: account.federation }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw signedOut();
    throw error;
  }
  return token;
}

async function refuseSame({ passwordHash }: Account, typed: string): Promise<void> {
  if (!(await matchesPassword(passwordHash, normalisePassword(typed)))) return;
  throw new Refusal(
    "password-same",
    "いまのパスワードと同じです。変更する場合は、別のパスワードにしてください。",
    "password",
  );
}
