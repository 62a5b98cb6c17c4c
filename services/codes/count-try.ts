import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { codes, proofs } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { formatTime } from "@/lib/dates";
import type { Code } from "@/services/codes/live-codes";
import { liveCode, liveCodes } from "@/services/codes/live-codes";
import type { Proof } from "@/services/codes/proof";
import { readAgain } from "@/services/codes/proof";
import { wording } from "@/services/codes/wording";
import type { Context } from "@/services/context";

export interface Try {
  /** Exactly the codes whose count was raised: the ones that may be compared. */
  candidates: readonly Code[];
  /** How many more wrong entries the codes and the proof can bear (R04, R06). */
  left: { byCodes: number; byProof: number };
}

/**
 * Counts one try on every code that it will be compared with, and on the proof, before the comparison (R05, R06).
 * Refuses `tries-used-up` (15 for the proof), `code-expired` (none in its time, R03) and `code-dead` (five wrong tries
 * each, R04).
 */
export async function countTry(ctx: Context, proof: Proof): Promise<Try | "already-proven"> {
  if (proof.provenAt !== null) return "already-proven";
  const candidates = await triableCodes(ctx, proof);
  const { read } = ctx.database;
  const onProof = read
    .update(proofs)
    .set({ tries: sql`${proofs.tries} + 1` })
    .where(and(eq(proofs.id, proof.id), isNull(proofs.provenAt), eq(proofs.tries, proof.tries)));
  const onCodes = read
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(and(liveCode(ctx, proof), lt(codes.tries, limits.triesPerCode)));
  try {
    await commit(ctx, [...guarded(onProof), ...guarded(onCodes, candidates.length)]);
    const byCodes = limits.triesPerCode - 1 - Math.min(...candidates.map(({ tries }) => tries));
    return { candidates, left: { byCodes, byProof: limits.triesPerProof - 1 - proof.tries } };
  } catch (error) {
    // Someone tried or resent between our look and our count: look again. Every turn has used up a try, so it ends.
    if (error instanceof Conflict) return countTry(ctx, await readAgain(ctx, proof));
    throw error;
  }
}

async function triableCodes(ctx: Context, proof: Proof): Promise<Code[]> {
  if (proof.tries >= limits.triesPerProof) throw triesUsedUp(proof);
  const { code } = wording[proof.purpose];
  const live = await liveCodes(ctx, proof);
  if (live.length === 0) throw refusal("code-expired", `${code}の有効期間が過ぎています。${askForAnother(proof)}`);
  const triable = live.filter(({ tries }) => tries < limits.triesPerCode);
  if (triable.length === 0) {
    throw refusal(
      "code-dead",
      `入力の誤りが${limits.triesPerCode}回になったため、この${code}は使えなくなりました。${askForAnother(proof)}`,
    );
  }
  return triable;
}

/** The end of the road for this proof (R06): says from when a new one can be begun. */
export function triesUsedUp({ purpose, expiresAt }: Proof): Refusal {
  return refusal(
    "tries-used-up",
    `入力の誤りが${limits.triesPerProof}回になったため、この${wording[purpose].matter}は続けられません。${formatTime(expiresAt)}以降に、はじめからやり直してください。お急ぎの場合はヘルプデスクへお電話ください。`,
  );
}

/** What to do when no code can be entered any more: take another, or begin anew where there is none left to take (R07). */
export function askForAnother({ purpose, codesIssued, expiresAt }: Proof): string {
  const { code, matter } = wording[purpose];
  if (codesIssued <= limits.resend.perProof)
    return `「${code}を再送する」を押して、新しい${code}を受け取ってください。`;
  return `${code}の再送も上限に達しました。${formatTime(expiresAt)}以降に、${matter}をはじめからやり直してください。お急ぎの場合はヘルプデスクへお電話ください。`;
}

function refusal(code: string, sentence: string): Refusal {
  return new Refusal(code, sentence, "code");
}
