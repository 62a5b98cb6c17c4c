import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { Refusal } from "@/domain/refusal";
import { tokenHash } from "@/lib/secrets";
import type { Account } from "@/services/accounts/find-account";
import { findAccount } from "@/services/accounts/find-account";
import { letterUse } from "@/services/accounts/letter-use";
import type { Key } from "@/services/accounts/proven-key";
import { provenKey } from "@/services/accounts/proven-key";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";

interface Credentials {
  userId: string;
  password: string;
  /** The browser in words for its office (`deviceName`). */
  device?: string;
}

/**
 * ログイン (manual, step 1) by the account's own password or by the temporary one of its valid 通知書, whose first use has
 * the consequences of `letterUse` (R31, R32). Gives the token of the new session. Refuses `sign-in-refused` in the same
 * words and after the same work for an unknown ID, a wrong password and a delay (R35).
 */
export async function signIn(ctx: Context, credentials: Credentials): Promise<string> {
  const account = await findAccount(ctx, credentials.userId);
  const key = await provenKey(ctx, account, credentials.password);
  if (account === undefined || key === null) {
    await commit(ctx, [failure(ctx, account)]);
    throw new Refusal("sign-in-refused", "ユーザIDまたはpasswordが違います。");
  }
  const token = ctx.random.token();
  const letterId = key.letter?.id ?? null;
  const office: Office = { kind: "office", accountId: account.id, sessionId: tokenHash(token), letterId };
  try {
    await commit(ctx, await entry({ ...ctx, actor: office }, account, key, credentials.device));
    return token;
  } catch (error) {
    // A key was used up or replaced between our look and our commit: look again, with what is true now.
    if (error instanceof Conflict) return signIn(ctx, credentials);
    throw error;
  }
}

async function entry(ctx: Context<Office>, account: Account, { letter }: Key, device?: string): Promise<Statement[]> {
  const { read } = ctx.database;
  const { accountId, sessionId: id, letterId } = ctx.actor;
  const same = and(
    eq(accounts.id, accountId),
    letter ? undefined : eq(accounts.passwordHash, account.passwordHash ?? ""),
  );
  const admitted = { failures: 0, delayedUntil: null, lastSignInAt: ctx.now };
  const session = { id, accountId, letterId, device, createdAt: ctx.now, seenAt: ctx.now };
  const event = { act: "sign-in", federation: account.federation, detail: { by: letter ? "letter" : "password" } };
  return [
    ...guarded(read.update(accounts).set(admitted).where(same)),
    ...(letter ? await letterUse(ctx, letter) : []),
    statement(read.insert(officeSessions).values(session)),
    record(ctx, event),
  ];
}

/** An ID that nobody has is not written down: it may be a password typed into the wrong field. */
function failure(ctx: Context, account: Account | undefined): Statement {
  const event = { act: "sign-in-failed", detail: { realm: "office" } };
  if (account === undefined) return record(ctx, event);
  const office: Office = { kind: "office", accountId: account.id, sessionId: "", letterId: null };
  return record({ ...ctx, actor: office }, { ...event, federation: account.federation });
}
