import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { letterApplication } from "@/services/accounts/letter-application";
import { accountAt } from "@/services/accounts/own-account";
import { passwordReplaced } from "@/services/accounts/password-replaced";
import { refuseTemporaryPassword } from "@/services/accounts/refuse-temporary-password";
import { refuseWeakPassword } from "@/services/accounts/refuse-weak-password";
import type { Letter } from "@/services/accounts/valid-letter";
import { validLetter } from "@/services/accounts/valid-letter";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { applicationFacts } from "@/services/mail/application-facts";
import { notify } from "@/services/mail/notify";

/**
 * The office's own password in place of the letter's (R31): the letter is dead from now on, every other session ends, both
 * addresses are told (R34). Gives the token that takes the place of this session's, which now opens the whole account.
 * Refuses `step-not-due`, `password-weak` (R33), `password-temporary` (R31), and `sign-in-again` when the letter was made
 * void or another browser chose a password meanwhile.
 */
export async function choosePassword(ctx: Context<Office>, typed: string): Promise<string> {
  const account = await accountAt(ctx, "password");
  const letter = await validLetter(ctx, account.id);
  if (letter === undefined || letter.id !== ctx.actor.letterId) throw signInAgain();
  await refuseWeakPassword(ctx, account, typed);
  await refuseTemporaryPassword(letter, typed);
  const token = ctx.random.token();
  const passwordHash = await hashPassword(normalisePassword(typed));
  try {
    await commit(ctx, [
      ...usedUp(ctx, letter),
      ...passwordReplaced(ctx, passwordHash, token),
      ...(await told(ctx, letter)),
      record(ctx, { act: "choose-password", federation: account.federation }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw signInAgain();
    throw error;
  }
  return token;
}

function usedUp(ctx: Context, { id }: Letter): Statement[] {
  const unused = and(eq(letters.id, id), isNull(letters.voidedAt));
  return guarded(ctx.database.read.update(letters).set({ voidedAt: ctx.now }).where(unused));
}

async function told(ctx: Context<Office>, letter: Letter): Promise<Statement[]> {
  const application = await letterApplication(ctx, letter);
  const payload = { ...(await applicationFacts(ctx, application)), at: ctx.now.toISOString() };
  return notify(ctx, application, { kind: "password-changed", payload });
}

function signInAgain(): Refusal {
  return new Refusal(
    "sign-in-again",
    "仮パスワードは使えなくなったか、パスワードがすでに設定されています。もう一度ログインしてください。",
  );
}
