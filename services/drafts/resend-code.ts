import { resend } from "@/services/codes/resend";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";

/** 再送: one more 確認コード to the address of this browser's draft. Refuses what `resend` refuses, and `step-not-due`. */
export async function resendCode(ctx: Context<Applicant>): Promise<void> {
  await resend(ctx, await dueDraft(ctx, ["code"]));
}
