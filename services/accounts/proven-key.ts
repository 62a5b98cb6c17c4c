import { normalisePassword } from "@/domain/new-password";
import { compact } from "@/domain/typed-text";
import { countAttempt } from "@/services/accounts/count-attempt";
import type { Account } from "@/services/accounts/find-account";
import type { Letter } from "@/services/accounts/valid-letter";
import { validLetter } from "@/services/accounts/valid-letter";
import type { Context } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";
import { hasJustReset } from "@/services/resets/has-just-reset";

/** What a password turned out to be: the account's own, or the temporary one of `letter`. */
export interface Key {
  letter: Letter | null;
}

/**
 * Which key of this account was typed; null for none, after the same queries, commit and two comparisons whatever the reason
 * (R35). The own password is not compared during a delay, nor when a reviewer marked it as compromised (R32). Two ways stay
 * open to the office whatever others try: the letter's password, whose 78 bits need no delay, and the browser that has just
 * reset the account.
 */
export async function provenKey(ctx: Context, account: Account | undefined, typed: string): Promise<Key | null> {
  const letter = await validLetter(ctx, account?.id ?? "");
  const isUndelayed = await countAttempt(ctx, account);
  const isOwnBrowser = await hasJustReset(ctx, account);
  const mayTryOwn = (isUndelayed || isOwnBrowser) && !account?.compromised;
  const ownHash = account?.passwordHash ?? null;
  const isOwn = await matchesPassword(mayTryOwn ? ownHash : null, normalisePassword(typed));
  const isLetter = await matchesPassword(letter?.passwordHash ?? null, compact(typed));
  if (letter && isLetter) return { letter };
  return isOwn ? { letter: null } : null;
}
