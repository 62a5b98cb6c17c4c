import { resend } from "@/services/codes/resend";
import type { Applicant, Context } from "@/services/context";
import { changeableApplication } from "@/services/status/changeable-application";
import { dueAddressProof } from "@/services/status/due-address-proof";

/** 再送: one more 確認コード to the new address. Refuses what `resend` refuses, `application-closed` and `step-not-due`. */
export async function resendAddressCode(ctx: Context<Applicant>): Promise<void> {
  const { proof } = await changeableApplication(ctx);
  await resend(ctx, await dueAddressProof(ctx, proof.browser));
}
