import { stepNotDue } from "@/domain/step-not-due";
import { openAccount } from "@/services/accounts/own-account";
import { pendingProof } from "@/services/accounts/pending-proof";
import { resend } from "@/services/codes/resend";
import type { Context, Office } from "@/services/context";

/**
 * 再送: one more 確認コード to the セキュリティ用メールアドレス that this session is proving. Refuses what `resend` refuses, and
 * `step-not-due` when nothing waits for a code.
 */
export async function resendCode(ctx: Context<Office>): Promise<void> {
  await openAccount(ctx);
  const proof = await pendingProof(ctx);
  if (proof === undefined) throw stepNotDue();
  await resend(ctx, proof);
}
