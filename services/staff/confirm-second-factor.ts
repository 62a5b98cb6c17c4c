import { and, eq, isNull, lt } from "drizzle-orm";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { staff, staffSessions } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { formatTime } from "@/lib/dates";
import { unseal } from "@/lib/secrets";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { countAttempt } from "@/services/staff/count-attempt";
import type { Person } from "@/services/staff/find-staff-session";
import { recordFailure } from "@/services/staff/record-failure";
import { totpStep } from "@/services/staff/totp";
import { totpSeal } from "@/services/staff/totp-seal";

/**
 * The second factor shown again within a session, for what asks for a fresh one (R40): six digits of the authenticator, each
 * step once (R37), counted as an attempt before it is compared (R38). Gives the context of whoever showed it. Refuses
 * `second-factor-wrong`, `second-factor-used` and `second-factor-delayed` with the time, all at the field `totp`.
 */
export async function confirmSecondFactor(ctx: Context<Staff>, typed: string): Promise<Context<Staff>> {
  const person = await countAttempt(ctx, ctx.actor.id);
  if (person === null) throw await notNow(ctx);
  const step = stepOf(person, typed, ctx.now);
  if (step === null) {
    await recordFailure(ctx, person.id, "second");
    throw refusal("wrong", "認証コードが違います。認証アプリにいま表示されている6桁の数字を入力してください。");
  }
  await keep(ctx, person, step);
  return { ...ctx, actor: { ...ctx.actor, secondFactorAt: ctx.now } };
}

function stepOf({ sealedTotpSecret }: Person, typed: string, now: Date): number | null {
  if (sealedTotpSecret === null || !/^\d{6}$/.test(typed)) return null;
  return totpStep(unseal(totpSeal, sealedTotpSecret), typed, now);
}

async function keep(ctx: Context<Staff>, { id }: Person, step: number): Promise<void> {
  const { read } = ctx.database;
  const unused = and(eq(staff.id, id), lt(staff.lastTotpStep, step));
  const living = and(eq(staffSessions.id, ctx.actor.sessionId), isNull(staffSessions.endedAt));
  try {
    await commit(ctx, [
      ...guarded(read.update(staff).set({ lastTotpStep: step, failures: 0, delayedUntil: null }).where(unused)),
      statement(read.update(staffSessions).set({ secondFactorAt: ctx.now }).where(living)),
      record(ctx, { act: "second-factor-shown", federation: ctx.actor.federation ?? undefined }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw refusal("used", "この認証コードは使用済みです。次のコードが表示されてから入力してください。");
  }
}

async function notNow(ctx: Context<Staff>): Promise<Refusal> {
  const [person] = await ctx.database.read.select().from(staff).where(eq(staff.id, ctx.actor.id));
  const until = person?.delayedUntil ?? ctx.now;
  return refusal("delayed", `入力の誤りが続いたため、${formatTime(until)}以降に、もう一度入力してください。`);
}

function refusal(what: "wrong" | "used" | "delayed", sentence: string): Refusal {
  return new Refusal(`second-factor-${what}`, sentence, "totp");
}
