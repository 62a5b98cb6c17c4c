import { resend } from "@/services/codes/resend";
import type { Applicant, Context } from "@/services/context";
import { dueReset } from "@/services/resets/due-reset";

/** 再送: one more ワンタイムパスワード to the address of this browser's reset. Refuses what `resend` refuses, and `step-not-due`. */
export async function resendCode(ctx: Context<Applicant>): Promise<void> {
  await resend(ctx, await dueReset(ctx, ["code"]));
}
