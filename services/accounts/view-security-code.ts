import { askedSecret } from "@/domain/account-step";
import { openAccount } from "@/services/accounts/own-account";
import type { Context, Office } from "@/services/context";

/** Whether a セキュリティコード is set, and what is asked before it is set anew. Refuses `step-not-due` before terms and password. */
export async function viewSecurityCode(ctx: Context<Office>) {
  const { account, due } = await openAccount(ctx);
  const hasSecurityCode = account.securityCodeHash !== null;
  return { due, hasSecurityCode, asked: askedSecret(due, hasSecurityCode, "security-code") };
}
