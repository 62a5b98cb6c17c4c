import { resend } from "@/services/codes/resend";
import type { Applicant, Context } from "@/services/context";
import { dueLookUp } from "@/services/status/due-look-up";

/** 再送: one more 確認コード to the application's mailbox. Refuses what `resend` refuses, and `step-not-due`. */
export async function resendLookUpCode(ctx: Context<Applicant>): Promise<void> {
  await resend(ctx, (await dueLookUp(ctx, ["code"])).proof);
}
