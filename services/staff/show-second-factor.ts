import { and, eq, isNull, lt } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { recoveryCodes, staff, staffSessions } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { formatTime } from "@/lib/dates";
import { tokenHash, unseal } from "@/lib/secrets";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { countAttempt } from "@/services/staff/count-attempt";
import type { Person, StaffSession } from "@/services/staff/find-staff-session";
import { findStaffSession } from "@/services/staff/find-staff-session";
import { recordFailure } from "@/services/staff/record-failure";
import { recoveryCodeHash } from "@/services/staff/recovery-codes";
import { staffActor } from "@/services/staff/staff-actor";
import { totpStep } from "@/services/staff/totp";
import { totpSeal } from "@/services/staff/totp-seal";

/**
 * The second factor of 職員ログイン: six digits of the authenticator, each step once, or one of the ten recovery codes (R37).
 * Gives the token that takes the place of `token`, for the session now opens doors. Refuses `sign-in-again` without a session
 * that waits for it, `second-factor-delayed` with the time, `second-factor-wrong` and `second-factor-used`.
 */
export async function showSecondFactor(ctx: Context, token: string, typed: string): Promise<string> {
  const found = await findStaffSession(ctx, token);
  if (found === undefined || found.session.secondFactorAt !== null) throw signInAgain();
  const { id, delayedUntil } = found.person;
  if (delayedUntil !== null && delayedUntil > ctx.now) throw delayed(delayedUntil);
  const person = await countAttempt(ctx, id);
  if (person === null) throw signInAgain();
  const proof = await proofOf(ctx, person, typed);
  if (proof === null) {
    await recordFailure(ctx, person.id, "second");
    throw refusal("wrong", "認証コードが違います。認証アプリにいま表示されている6桁の数字を入力してください。");
  }
  return accept(ctx, found.session, person, proof);
}

interface Proof {
  factor: "totp" | "recovery-code";
  usedUp: Statement[];
}

async function proofOf(ctx: Context, person: Person, typed: string): Promise<Proof | null> {
  return /^\d{6}$/.test(typed) ? totpProof(ctx, person, typed) : recoveryProof(ctx, person, typed);
}

function totpProof(ctx: Context, { id, sealedTotpSecret }: Person, typed: string): Proof | null {
  if (sealedTotpSecret === null) return null;
  const step = totpStep(unseal(totpSeal, sealedTotpSecret), typed, ctx.now);
  if (step === null) return null;
  const unused = and(eq(staff.id, id), lt(staff.lastTotpStep, step));
  return { factor: "totp", usedUp: guarded(ctx.database.read.update(staff).set({ lastTotpStep: step }).where(unused)) };
}

async function recoveryProof(ctx: Context, { id }: Person, typed: string): Promise<Proof | null> {
  const { read } = ctx.database;
  const own = and(eq(recoveryCodes.staffId, id), eq(recoveryCodes.hash, recoveryCodeHash(id, typed)));
  const [code] = await read.select().from(recoveryCodes).where(own);
  if (code === undefined) return null;
  const unused = and(eq(recoveryCodes.id, code.id), isNull(recoveryCodes.usedAt));
  return {
    factor: "recovery-code",
    usedUp: guarded(read.update(recoveryCodes).set({ usedAt: ctx.now }).where(unused)),
  };
}

async function accept(ctx: Context, { id }: StaffSession, person: Person, { factor, usedUp }: Proof): Promise<string> {
  const token = ctx.random.token();
  const { read } = ctx.database;
  const opened = read
    .update(staffSessions)
    .set({ id: tokenHash(token), seenAt: ctx.now, secondFactorAt: ctx.now })
    .where(and(eq(staffSessions.id, id), isNull(staffSessions.secondFactorAt), isNull(staffSessions.endedAt)));
  const forgiven = read.update(staff).set({ failures: 0, delayedUntil: null }).where(eq(staff.id, person.id));
  const federation = person.federation ?? undefined;
  const event = record({ ...ctx, actor: staffActor(person) }, { act: "sign-in", federation, detail: { factor } });
  try {
    await commit(ctx, [...usedUp, ...guarded(opened), statement(forgiven), event]);
  } catch (error) {
    if (error instanceof Conflict)
      throw refusal("used", "この認証コードは使用済みです。次のコードが表示されてから入力してください。");
    throw error;
  }
  return token;
}

function delayed(until: Date): Refusal {
  return refusal("delayed", `入力の誤りが続いたため、${formatTime(until)}以降に、もう一度入力してください。`);
}

function refusal(what: "wrong" | "used" | "delayed", sentence: string): Refusal {
  return new Refusal(`second-factor-${what}`, sentence, "totp");
}

function signInAgain(): Refusal {
  return new Refusal(
    "sign-in-again",
    "時間が過ぎたか、ログアウトしています。職員IDとパスワードから、もう一度お願いします。",
  );
}
