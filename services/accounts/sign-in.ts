import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import type { Statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { normaliseTemporaryPassword } from "@/domain/temporary-password";
import { tokenHash } from "@/lib/secrets";
import { countAttempt } from "@/services/accounts/count-attempt";
import { findAccount } from "@/services/accounts/find-account";
import type { Account } from "@/services/accounts/find-account";
import { firstUse } from "@/services/accounts/first-use";
import { validLetter } from "@/services/accounts/valid-letter";
import type { Letter } from "@/services/accounts/valid-letter";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";

interface Credentials {
  userId: string;
  password: string;
}

/**
 * ログイン (manual, step 1) by the account's own password or by the temporary one of its valid 通知書 (R31, R32). Gives the
 * token of the new session. Refuses `sign-in-refused` in the same words and after the same work for an unknown ID, a wrong
 * password and a delay. The letter opens during a delay too: 78 bits need none, and so nobody is shut out for ever (R35).
 */
export async function signIn(ctx: Context, { userId, password }: Credentials): Promise<string> {
  const account = await findAccount(ctx, userId);
  const letter = account && (await validLetter(ctx, account.id));
  const own = account && (await countAttempt(ctx, account)) && !account.compromised ? account.passwordHash : null;
  const byOwn = await matchesPassword(own, normalisePassword(password));
  const byLetter = await matchesPassword(letter?.passwordHash ?? null, normaliseTemporaryPassword(password));
  if (account === undefined || (!byOwn && !byLetter)) {
    await commit(ctx, [failed(ctx, account)]);
    throw refused();
  }
  const token = ctx.random.token();
  const key = { kind: "office", accountId: account.id, sessionId: tokenHash(token), letterId: null } as const;
  const change =
    byLetter && letter ? await byLetterChange({ ...ctx, actor: { ...key, letterId: letter.id } }, letter) : [];
  try {
    await commit(ctx, [...accepted(ctx, account, byLetter ? null : account.passwordHash), ...change, ...opened]);
  } catch (error) {
    if (error instanceof Conflict) throw refused();
    throw error;
  }
  return token;
}
