import { and, eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { staff, staffSessions } from "@/db/schema/staff";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";
import { countAttempt } from "@/services/staff/count-attempt";
import { recordFailure } from "@/services/staff/record-failure";

interface Credentials {
  staffId: string;
  password: string;
}

/**
 * The first factor of 職員ログイン (R37). Gives the token of a session that opens nothing but the second step. Refuses
 * `sign-in-refused` in the same words and after the same work for an unknown ID, a wrong password, a delay and a disabled
 * person (R38).
 */
export async function signIn(ctx: Context, { staffId, password }: Credentials): Promise<string> {
  const person = await countAttempt(ctx, staffId);
  const matches = await matchesPassword(person?.passwordHash ?? null, normalisePassword(password));
  if (person === null || !matches) {
    await recordFailure(ctx, staffId, "password");
    throw new Refusal("sign-in-refused", "職員IDまたはパスワードが違います。");
  }
  const token = ctx.random.token();
  const session = { id: tokenHash(token), staffId, createdAt: ctx.now, seenAt: ctx.now };
  const { read } = ctx.database;
  // Only this attempt is taken back: the password alone must not forgive wrong second factors.
  const takenBack = read
    .update(staff)
    .set({ failures: person.failures - 1, delayedUntil: null })
    .where(and(eq(staff.id, staffId), eq(staff.failures, person.failures)));
  await commit(ctx, [statement(takenBack), statement(read.insert(staffSessions).values(session))]);
  return token;
}
