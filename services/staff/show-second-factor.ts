import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { staff, staffBrowsers, staffSessions } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { tokenHash } from "@/lib/secrets";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { attemptsOpenAgain } from "@/services/staff/attempts-open-again";
import type { Attempt } from "@/services/staff/count-attempt";
import { countAttempt, forgiven } from "@/services/staff/count-attempt";
import type { StaffSession } from "@/services/staff/find-staff-session";
import { findStaffSession } from "@/services/staff/find-staff-session";
import { browserIdOf, browserToken } from "@/services/staff/known-browser";
import type { Proof } from "@/services/staff/prove-second-factor";
import { proveSecondFactor } from "@/services/staff/prove-second-factor";
import { secondFactorRefusal } from "@/services/staff/second-factor-refusal";
import { staffActor } from "@/services/staff/staff-actor";

/**
 * The second factor of 職員ログイン (R37). Gives the token that takes the place of `token`, for the session now opens doors,
 * and its browser is known from now on by the `browserToken` of it (R38). Refuses `sign-in-again` without a session that waits
 * for it, `second-factor-delayed` with the time, `second-factor-wrong` and `second-factor-used`.
 */
export async function showSecondFactor(ctx: Context, token: string, typed: string): Promise<string> {
  const found = await findStaffSession(ctx, token);
  if (found === undefined || found.session.secondFactorAt !== null) throw signInAgain();
  const { session, person } = found;
  const attempt = await countAttempt(ctx, person.id, session.browserId);
  if (attempt === null) {
    const until = await attemptsOpenAgain(ctx, person.id, session.browserId);
    throw until === null ? signInAgain() : secondFactorRefusal.delayed(until);
  }
  return open(ctx, session, attempt, await proveSecondFactor(ctx, attempt, typed));
}

async function open(ctx: Context, { id }: StaffSession, attempt: Attempt, { factor, usedUp }: Proof): Promise<string> {
  const { read } = ctx.database;
  const { person } = attempt;
  const token = ctx.random.token();
  const browserId = browserIdOf(browserToken(token));
  const opened = read
    .update(staffSessions)
    .set({ id: tokenHash(token), seenAt: ctx.now, secondFactorAt: ctx.now, browserId })
    .where(and(eq(staffSessions.id, id), isNull(staffSessions.secondFactorAt), isNull(staffSessions.endedAt)));
  const seen = read.update(staff).set({ lastSignInAt: ctx.now }).where(eq(staff.id, person.id));
  const federation = person.federation ?? undefined;
  const event = record({ ...ctx, actor: staffActor(person) }, { act: "sign-in", federation, detail: { factor } });
  const change = [...usedUp, ...guarded(opened), forgiven(ctx, attempt), statement(seen)];
  try {
    await commit(ctx, [...change, ...known(ctx, attempt, browserId), event]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // A code that comes twice is what a phished one looks like.
    const replayed = {
      act: "sign-in-failed",
      federation,
      detail: { realm: "staff", factor: "second", reason: "used" },
    };
    await commit(ctx, [record({ ...ctx, actor: staffActor(person) }, replayed)]);
    throw secondFactorRefusal.used();
  }
  return token;
}

/** The browser under its new name; the one it was known by before is worth nothing any more. */
function known(ctx: Context, { person, browser }: Attempt, id: string): Statement[] {
  const { read } = ctx.database;
  const former = eq(staffBrowsers.id, browser?.id ?? "");
  return [
    statement(read.delete(staffBrowsers).where(former)),
    statement(read.insert(staffBrowsers).values({ id, staffId: person.id, signedInAt: ctx.now })),
  ];
}

function signInAgain(): Refusal {
  return new Refusal(
    "sign-in-again",
    "時間が過ぎたか、ログアウトしています。職員IDとパスワードから、もう一度お願いします。",
  );
}
