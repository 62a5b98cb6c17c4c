import { and, eq, isNull, lt } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { recoveryCodes, staff } from "@/db/schema/staff";
import { isAuthenticatorCode } from "@/domain/authenticator-code";
import { unseal } from "@/lib/secrets";
import type { Context } from "@/services/context";
import type { Attempt } from "@/services/staff/count-attempt";
import type { Person } from "@/services/staff/find-staff-session";
import { recordFailure } from "@/services/staff/record-failure";
import { recoveryCodeHash } from "@/services/staff/recovery-codes";
import { secondFactorRefusal } from "@/services/staff/second-factor-refusal";
import { totpStep } from "@/services/staff/totp";
import { totpSeal } from "@/services/staff/totp-seal";

/** Which second factor was shown, and the writes that let nobody show it again: guarded, the second one conflicts. */
export interface Proof {
  factor: "totp" | "recovery-code";
  usedUp: Statement[];
}

/**
 * The second factor that was typed, for an attempt that is counted already (R38): six digits of the authenticator, each step
 * once, or one of the ten recovery codes (R37). Refuses `second-factor-wrong` and leaves the event of it.
 */
export async function proveSecondFactor(ctx: Context, attempt: Attempt, typed: string): Promise<Proof> {
  const { person } = attempt;
  const proof = isAuthenticatorCode(typed) ? totpProof(ctx, person, typed) : await recoveryProof(ctx, person, typed);
  if (proof !== null) return proof;
  await recordFailure(ctx, person.id, "second", attempt);
  throw secondFactorRefusal.wrong();
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
