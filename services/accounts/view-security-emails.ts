import type { AccountStep, OwnerSecret } from "@/domain/account-step";
import { askedSecret } from "@/domain/account-step";
import { openAccount } from "@/services/accounts/own-account";
import { pendingProof } from "@/services/accounts/pending-proof";
import type { CodeView } from "@/services/codes/view-code";
import { viewCode } from "@/services/codes/view-code";
import type { Context, Office } from "@/services/context";

export interface SecurityEmailsView {
  due: AccountStep;
  addresses: { id: string; email: string; registeredAt: Date }[];
  /** The address that waits for its 確認コード. */
  pending: (CodeView & { email: string }) | null;
  /** What is asked before one is added. */
  asked: OwnerSecret | null;
}

/** The registered セキュリティ用メールアドレス and the one being proven. Refuses `step-not-due` before terms and password. */
export async function viewSecurityEmails(ctx: Context<Office>): Promise<SecurityEmailsView> {
  const { account, addresses, due } = await openAccount(ctx);
  const proof = await pendingProof(ctx);
  const code = proof && (await viewCode(ctx, proof));
  return {
    due,
    addresses: addresses.map(({ id, email, registeredAt }) => ({ id, email, registeredAt })),
    pending: proof && code ? { ...code, email: proof.email } : null,
    asked: askedSecret(due, account.securityCodeHash !== null, "security-email"),
  };
}
