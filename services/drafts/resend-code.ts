import { Conflict, commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import type { Applicant, Context } from "@/services/context";
import { triesUsedUp } from "@/services/drafts/count-try";
import { dueDraft } from "@/services/drafts/due-draft";
import { issueCode } from "@/services/drafts/issue-code";

/**
 * 再送: one more 確認コード to the same address; the earlier ones stay good (R06). Refuses beyond the caps of
 * R07, `tries-used-up` (a new code could not be entered), and out of order.
 */
export async function resendCode(ctx: Context<Applicant>): Promise<void> {
  const draft = await dueDraft(ctx, ["code"]);
  if (draft.tries >= limits.triesPerApplication) throw triesUsedUp(draft);
  try {
    await commit(ctx, await issueCode(ctx, draft));
  } catch (error) {
    // Another code went out between our look and our commit: look again, for the refusal that says when the next one can.
    if (error instanceof Conflict) return resendCode(ctx);
    throw error;
  }
}
