import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { checkNewPassword, normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { compact } from "@/domain/typed-text";
import { tokenHash } from "@/lib/secrets";
import type { Account } from "@/services/accounts/find-account";
import { letterApplication } from "@/services/accounts/letter-application";
import { otherSessionsEnded } from "@/services/accounts/other-sessions-ended";
import { accountAt } from "@/services/accounts/own-account";
import type { Letter } from "@/services/accounts/valid-letter";
import { validLetter } from "@/services/accounts/valid-letter";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";
import { hashPassword, matchesPassword } from "@/services/credentials/password-hash";
import { providerNamed } from "@/services/ledger/provider-named";
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
  await refuseWeak(ctx, account, typed);
  await refuseTemporary(letter, typed);
  const token = ctx.random.token();
  const passwordHash = await hashPassword(normalisePassword(typed));
  try {
    await commit(ctx, [
      otherSessionsEnded(ctx),
      ...replaced(ctx, letter, passwordHash, token),
      ...(await told(ctx, letter)),
      record(ctx, { act: "choose-password", federation: account.federation }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw signInAgain();
    throw error;
  }
  return token;
}

async function refuseWeak(ctx: Context<Office>, { userId, providerNumber }: Account, typed: string): Promise<void> {
  const providerName = await providerNamed(ctx, providerNumber);
  const [fault] = checkNewPassword(typed, { userId, providerNumber, providerName });
  if (fault !== undefined) throw new Refusal("password-weak", fault, "password");
}

async function refuseTemporary({ passwordHash }: Letter, typed: string): Promise<void> {
  if (!(await matchesPassword(passwordHash, compact(typed)))) return;
  throw new Refusal(
    "password-temporary",
    "仮パスワードと同じものは使えません。別のパスワードにしてください。",
    "password",
  );
}

function replaced(ctx: Context<Office>, letter: Letter, passwordHash: string, token: string): Statement[] {
  const { read } = ctx.database;
  const { accountId, sessionId } = ctx.actor;
  const account = { passwordHash, passwordChangedAt: ctx.now, compromised: false, failures: 0, delayedUntil: null };
  const session = { id: tokenHash(token), letterId: null, seenAt: ctx.now };
  const unused = and(eq(letters.id, letter.id), isNull(letters.voidedAt));
  const open = and(eq(officeSessions.id, sessionId), isNull(officeSessions.endedAt));
  return [
    ...guarded(read.update(letters).set({ voidedAt: ctx.now }).where(unused)),
    statement(read.update(accounts).set(account).where(eq(accounts.id, accountId))),
    ...guarded(read.update(officeSessions).set(session).where(open)),
  ];
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
