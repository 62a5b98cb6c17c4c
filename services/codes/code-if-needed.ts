import type { Statement } from "@/db/commit";
import { limits } from "@/domain/limits";
import { issueCode } from "@/services/codes/issue-code";
import { liveCodes } from "@/services/codes/live-codes";
import type { Proof } from "@/services/codes/proof";
import type { Context } from "@/services/context";

/**
 * The writes that let the proof's address be proven: a code with its mail, or nothing when it is proven or a code that can
 * still be answered is already on its way to it. Refuses what `issueCode` refuses.
 */
export async function codeIfNeeded(ctx: Context, proof: Proof): Promise<Statement[]> {
  if (proof.provenAt !== null || (await canBeAnswered(ctx, proof))) return [];
  return issueCode(ctx, proof);
}

async function canBeAnswered(ctx: Context, proof: Proof): Promise<boolean> {
  if (proof.codesIssued === 0 || proof.tries >= limits.triesPerProof) return false;
  const live = await liveCodes(ctx, proof);
  return live.some(({ tries }) => tries < limits.triesPerCode);
}
