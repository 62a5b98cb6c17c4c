import type { Statement } from "@/db/commit";
import type { Account } from "@/services/accounts/find-account";
import type { Context } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { providerNamed } from "@/services/ledger/provider-named";
import { queueMail } from "@/services/mail/queue-mail";

type AccountMail =
  | "password-changed"
  | "security-email-registered"
  | "security-email-removed"
  | "security-code-set"
  | "credentials-reset";

/** Rows of one mail on what happened to a login just now, for each of `addresses` once (R34). */
export async function tellAccount(
  ctx: Context,
  { providerNumber, federation }: Pick<Account, "providerNumber" | "federation">,
  kind: AccountMail,
  addresses: readonly string[],
): Promise<Statement[]> {
  const { phone } = await findFederation(ctx, federation);
  const payload = {
    providerNumber,
    providerName: await providerNamed(ctx, providerNumber),
    at: ctx.now.toISOString(),
    ...(phone === "" ? {} : { federationPhone: phone }),
  };
  return [...new Set(addresses)].map((to) => queueMail(ctx, { kind, payload }, { to }));
}
