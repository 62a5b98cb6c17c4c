import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import type { OwnerSecret, SetUpStep } from "@/domain/account-step";
import { askedSecret } from "@/domain/account-step";
import { limits } from "@/domain/limits";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { compact } from "@/domain/typed-text";
import { countEntry } from "@/services/accounts/count-entry";
import type { Account } from "@/services/accounts/find-account";
import type { OwnAccount } from "@/services/accounts/own-account";
import { signedOut } from "@/services/accounts/still-signed-in";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";

const { tries } = limits.securityCode;

/**
 * Lets an act pass when the office itself is there, by what `askedSecret` names. An entry is counted before it is compared;
 * the fifth wrong one in a row ends the session, and after that each further one until a right one comes.
 * Refuses `secret-missing`, `secret-wrong` with the number of entries left, `session-ended`, and what `countEntry` refuses;
 * `signed-out` also when the session was ended during the comparison.
 */
export async function confirmOwner(
  ctx: Context<Office>,
  { account, due }: OwnAccount,
  typed: string,
  setUp?: SetUpStep,
): Promise<void> {
  const asked = askedSecret(due, account.securityCodeHash !== null, setUp);
  if (asked === null) return;
  if (typed.trim() === "") throw refusal("secret-missing", `${names[asked]}を入力してください。`);
  const entries = await countEntry(ctx, account);
  if (await matches(account, asked, typed)) return forget(ctx);
  const refused = record(ctx, { act: "owner-refused", federation: account.federation, detail: { entries } });
  await commit(ctx, [refused, ...(entries < tries ? [] : [ended(ctx)])]);
  if (entries >= tries) throw sessionEnded();
  throw refusal("secret-wrong", `${names[asked]}が違います。あと${tries - entries}回間違えると、ログアウトします。`);
}

function matches({ securityCodeHash, passwordHash }: Account, asked: OwnerSecret, typed: string): Promise<boolean> {
  switch (asked) {
    case "security-code":
      return matchesPassword(securityCodeHash, compact(typed));
    case "password":
      return matchesPassword(passwordHash, normalisePassword(typed));
  }
}

/** A right entry wipes count and delay and lets go of the session, unless that was ended meanwhile. */
async function forget(ctx: Context<Office>): Promise<void> {
  const { read } = ctx.database;
  const forgotten = { securityCodeFailures: 0, securityCodeDelayedUntil: null };
  const wiped = read.update(accounts).set(forgotten).where(eq(accounts.id, ctx.actor.accountId));
  const released = read.update(officeSessions).set({ heldAt: null }).where(unended(ctx));
  try {
    await commit(ctx, [statement(wiped), ...guarded(released)]);
  } catch (error) {
    throw error instanceof Conflict ? signedOut() : error;
  }
}

function ended(ctx: Context<Office>): Statement {
  return statement(ctx.database.read.update(officeSessions).set({ endedAt: ctx.now }).where(unended(ctx)));
}

function unended({ actor }: Context<Office>) {
  return and(eq(officeSessions.id, actor.sessionId), isNull(officeSessions.endedAt));
}

const names: Record<OwnerSecret, string> = { "security-code": "セキュリティコード", password: "現在のパスワード" };

function sessionEnded(): Refusal {
  return refusal(
    "session-ended",
    `入力の誤りが${tries}回になったため、ログアウトしました。もう一度ログインしてください。`,
  );
}

function refusal(code: string, sentence: string): Refusal {
  return new Refusal(code, sentence, "currentSecret");
}
