import { commit } from "@/db/commit";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import type { Context } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";
import type { Place } from "@/services/staff/begin-session";
import { beginSession } from "@/services/staff/begin-session";
import { countAttempt, takenBack } from "@/services/staff/count-attempt";
import { recordFailure } from "@/services/staff/record-failure";

interface Credentials extends Place {
  staffId: string;
  password: string;
}

/**
 * The first factor of 職員ログイン (R37). Gives the token of a session that opens nothing but the second step. Refuses
 * `sign-in-refused` in the same words and after the same work for an unknown ID, a wrong password, a delay and a disabled
 * person (R38).
 */
export async function signIn(ctx: Context, { staffId, password, ...place }: Credentials): Promise<string> {
  const attempt = await countAttempt(ctx, staffId, place.browserId ?? null);
  const matches = await matchesPassword(attempt?.person.passwordHash ?? null, normalisePassword(password));
  if (attempt === null || !matches) {
    await recordFailure(ctx, staffId, "password", attempt);
    throw signInRefused();
  }
  const known = { ...place, browserId: attempt.browser?.id ?? null };
  const { token, begun } = beginSession(ctx, staffId, known);
  await commit(ctx, [takenBack(ctx, attempt), begun]);
  return token;
}

/** The same words for everything that a first factor can be refused for (R38). */
export function signInRefused(): Refusal {
  return new Refusal("sign-in-refused", "職員IDまたはパスワードが違います。");
}
