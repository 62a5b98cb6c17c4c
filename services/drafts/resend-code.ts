import { Conflict, commit } from "@/db/commit";
import { Refusal } from "@/domain/refusal";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";
import { issueCode } from "@/services/drafts/issue-code";

/** 再送: one more 確認コード to the same address; the earlier ones stay good (R06). Refuses beyond the caps of R07, and out of order. */
export async function resendCode(ctx: Context<Applicant>): Promise<void> {
  const draft = await dueDraft(ctx, ["code"]);
  try {
    await commit(ctx, await issueCode(ctx, draft));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Refusal("code-too-soon", "確認コードを送ったところです。届くまで少しお待ちください。");
  }
}
