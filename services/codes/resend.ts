import { Conflict, commit } from "@/db/commit";
import { issueCode } from "@/services/codes/issue-code";
import type { Proof } from "@/services/codes/proof";
import { readAgain } from "@/services/codes/proof";
import type { Context } from "@/services/context";

/**
 * 再送: one more code to the proof's address; the earlier ones stay good (R06). Refuses what `issueCode` refuses. With the
 * address proven it has nothing to do.
 */
export async function resend(ctx: Context, proof: Proof): Promise<void> {
  if (proof.provenAt !== null) return;
  try {
    await commit(ctx, await issueCode(ctx, proof));
  } catch (error) {
    // Another code went out between our look and our commit: look again, for the refusal that says when the next one can.
    if (error instanceof Conflict) return resend(ctx, await readAgain(ctx, proof));
    throw error;
  }
}
