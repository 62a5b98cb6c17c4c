import { normalisePassword } from "@/domain/new-password";
import { compact } from "@/domain/typed-text";
import { countAttempt } from "@/services/accounts/count-attempt";
import type { Account } from "@/services/accounts/find-account";
import type { Letter } from "@/services/accounts/valid-letter";
import { validLetter } from "@/services/accounts/valid-letter";
import type { Context } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";

/** What a password turned out to be: the account's own, or the temporary one of `letter`. */
export interface Key {
  letter: Letter | null;
}

/**
 * Which key of this account was typed; null for none, after the same two comparisons whatever the reason (R35). The own
 * password is not compared during a delay, nor when a reviewer marked it as compromised (R32). The letter's always is: its
 * 78 bits need no delay, so that a delay somebody else caused shuts no office out for ever.
 */
export async function provenKey(ctx: Context, account: Account | undefined, typed: string): Promise<Key | null> {
  const letter = account && (await validLetter(ctx, account.id));
  const mayTryOwn = account !== undefined && (await countAttempt(ctx, account)) && !account.compromised;
  const isOwn = await matchesPassword(mayTryOwn ? account.passwordHash : null, normalisePassword(typed));
  const isLetter = await matchesPassword(letter?.passwordHash ?? null, compact(typed));
  if (letter && isLetter) return { letter };
  return isOwn ? { letter: null } : null;
}
