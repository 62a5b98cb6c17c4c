import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { staffSessions } from "@/db/schema/staff";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { attemptsOpenAgain } from "@/services/staff/attempts-open-again";
import type { Attempt } from "@/services/staff/count-attempt";
import { countAttempt, forgiven } from "@/services/staff/count-attempt";
import { ownSession } from "@/services/staff/own-session";
import type { Proof } from "@/services/staff/prove-second-factor";
import { proveSecondFactor } from "@/services/staff/prove-second-factor";
import { secondFactorRefusal } from "@/services/staff/second-factor-refusal";

/**
 * The second factor shown again within a session, for what asks for a fresh one (R40), counted as an attempt before it is
 * compared (R38). Gives the context of whoever showed it. Refuses `second-factor-wrong`, `second-factor-used`, a session that
 * was ended meanwhile included, and `second-factor-delayed` with the time, all at the field `totp`.
 */
export async function confirmSecondFactor(ctx: Context<Staff>, typed: string): Promise<Context<Staff>> {
  const { person, browserId } = await ownSession(ctx);
  const { id } = person;
  const attempt = await countAttempt(ctx, id, browserId);
  if (attempt === null) throw secondFactorRefusal.delayed((await attemptsOpenAgain(ctx, id, browserId)) ?? ctx.now);
  await keep(ctx, attempt, await proveSecondFactor(ctx, attempt, typed));
  return { ...ctx, actor: { ...ctx.actor, secondFactorAt: ctx.now } };
}

async function keep(ctx: Context<Staff>, attempt: Attempt, { factor, usedUp }: Proof): Promise<void> {
  const { federation, sessionId } = ctx.actor;
  const living = and(eq(staffSessions.id, sessionId), isNull(staffSessions.endedAt));
  const shown = ctx.database.read.update(staffSessions).set({ secondFactorAt: ctx.now }).where(living);
  const event = { act: "second-factor-shown", federation: federation ?? undefined, detail: { factor } };
  try {
    await commit(ctx, [...usedUp, ...guarded(shown), forgiven(ctx, attempt), record(ctx, event)]);
  } catch (error) {
    if (error instanceof Conflict) throw secondFactorRefusal.used();
    throw error;
  }
}
