import { and, eq } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { normalisePassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import { formatTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { hashPassword, matchesPassword } from "@/services/credentials/password-hash";
import { attemptsOpenAgain } from "@/services/staff/attempts-open-again";
import { authorise } from "@/services/staff/authorise";
import { countAttempt, takenBack } from "@/services/staff/count-attempt";
import { ownSession } from "@/services/staff/own-session";
import { recordFailure } from "@/services/staff/record-failure";
import { refuseWeakStaffPassword } from "@/services/staff/refuse-weak-staff-password";
import { sessionsEnded } from "@/services/staff/sessions-ended";

interface Change {
  password: string;
  currentSecret: string;
}

/**
 * パスワードの変更 by a member of staff: the present one is asked and counts as an attempt (R38), every other session ends.
 * Asks a fresh factor (R40). Refuses `password-weak` (R33), `password-wrong`, `password-same` and, when somebody else was
 * quicker, `changed-meanwhile`.
 */
export async function changeOwnPassword(ctx: Context<Staff>, { password, currentSecret }: Change): Promise<void> {
  authorise(ctx, "change-own-factors");
  const { person, browserId } = await ownSession(ctx);
  refuseWeakStaffPassword(person, password);
  const attempt = await countAttempt(ctx, person.id, browserId);
  if (attempt === null) throw wrong(await attemptsOpenAgain(ctx, person.id, browserId));
  if (!(await matchesPassword(person.passwordHash, normalisePassword(currentSecret)))) {
    await recordFailure(ctx, person.id, "password", attempt);
    throw wrong(null);
  }
  await commit(ctx, [takenBack(ctx, attempt)]);
  if (normalisePassword(password) === normalisePassword(currentSecret)) throw same();
  const passwordHash = await hashPassword(normalisePassword(password));
  const asRead = and(eq(staff.id, person.id), eq(staff.passwordHash, person.passwordHash ?? ""));
  try {
    await commit(ctx, [
      ...guarded(ctx.database.read.update(staff).set({ passwordHash }).where(asRead)),
      ...sessionsEnded(ctx, person.id, { id: ctx.actor.sessionId, browserId }),
      record(ctx, { act: "change-password", federation: person.federation ?? undefined }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw meanwhile();
    throw error;
  }
}

function wrong(until: Date | null): Refusal {
  const sentence =
    until === null
      ? "現在のパスワードが違います。もう一度入力してください。"
      : `入力の誤りが続いたため、${formatTime(until)}以降に、もう一度入力してください。`;
  return new Refusal("password-wrong", sentence, "currentSecret");
}

function same(): Refusal {
  return new Refusal("password-same", "いまのパスワードと同じです。別のパスワードにしてください。", "password");
}

function meanwhile(): Refusal {
  return new Refusal("changed-meanwhile", "パスワードはほかの端末で変更されました。もう一度ログインしてください。");
}
