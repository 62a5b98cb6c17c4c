import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import type { OwnerSecret, SetUpStep } from "@/domain/account-step";
import { askedSecret } from "@/domain/account-step";
import { limits } from "@/domain/limits";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { compact } from "@/domain/typed-text";
import type { Account } from "@/services/accounts/find-account";
import type { OwnAccount } from "@/services/accounts/own-account";
import { ownAccount } from "@/services/accounts/own-account";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";

const { tries } = limits.securityCode;

/**
 * Lets an act pass when the office itself is there, by what `askedSecret` names. An entry is counted before it is compared;
 * the fifth wrong one in a row ends the session, and after that each further one until a right one comes.
 * Refuses `secret-missing`, `secret-wrong` with the number of entries left, `session-ended`, and `signed-out` when the
 * session was ended meanwhile.
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
  if (await matches(account, asked, typed)) return forget(ctx, entries);
  await commit(ctx, [record(ctx, { act: "owner-refused", federation: account.federation, detail: { entries } })]);
  if (entries >= tries) throw sessionEnded();
  throw refusal("secret-wrong", `${names[asked]}が違います。あと${tries - entries}回間違えると、ログアウトします。`);
}

/** Counts an entry as wrong; the last one takes the session with it, so that no more than these are ever compared. */
async function countEntry(ctx: Context<Office>, { id, securityCodeFailures }: Account): Promise<number> {
  const { read } = ctx.database;
  const entries = securityCodeFailures + 1;
  const counted = read
    .update(accounts)
    .set({ securityCodeFailures: entries })
    .where(and(eq(accounts.id, id), eq(accounts.securityCodeFailures, securityCodeFailures)));
  const held = read
    .update(officeSessions)
    .set({ endedAt: entries < tries ? null : ctx.now })
    .where(and(eq(officeSessions.id, ctx.actor.sessionId), isNull(officeSessions.endedAt)));
  try {
    await commit(ctx, [...guarded(counted), ...guarded(held)]);
    return entries;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Someone tried between our look and our count: look again. Every turn has counted one, so it ends with the session.
    await refuseEnded(ctx);
    return countEntry(ctx, (await ownAccount(ctx)).account);
  }
}

async function refuseEnded(ctx: Context<Office>): Promise<void> {
  const open = and(eq(officeSessions.id, ctx.actor.sessionId), isNull(officeSessions.endedAt));
  const [session] = await ctx.database.read.select({ id: officeSessions.id }).from(officeSessions).where(open);
  if (session !== undefined) return;
  throw refusal("signed-out", "ほかの操作により、ログアウトしました。もう一度ログインしてください。");
}

function matches({ securityCodeHash, passwordHash }: Account, asked: OwnerSecret, typed: string): Promise<boolean> {
  switch (asked) {
    case "security-code":
      return matchesPassword(securityCodeHash, compact(typed));
    case "password":
      return matchesPassword(passwordHash, normalisePassword(typed));
  }
}

/** A right entry wipes the count, and gives back the session that the count had taken. */
async function forget(ctx: Context<Office>, entries: number): Promise<void> {
  const { read } = ctx.database;
  const { accountId, sessionId } = ctx.actor;
  const ours = and(eq(officeSessions.id, sessionId), eq(officeSessions.endedAt, ctx.now));
  const reopened = statement(read.update(officeSessions).set({ endedAt: null }).where(ours));
  const wiped = read.update(accounts).set({ securityCodeFailures: 0 }).where(eq(accounts.id, accountId));
  await commit(ctx, [statement(wiped), ...(entries < tries ? [] : [reopened])]);
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
