import { checkNewPassword } from "@/domain/new-password";
import { Refusal } from "@/domain/refusal";
import type { Account } from "@/services/accounts/find-account";
import type { Context } from "@/services/context";
import { providerNamed } from "@/services/ledger/provider-named";

/** Refuses `password-weak` beside the field `password` when `typed` is no good new password of this account (R33). */
export async function refuseWeakPassword(
  ctx: Context,
  { userId, providerNumber }: Account,
  typed: string,
): Promise<void> {
  const providerName = await providerNamed(ctx, providerNumber);
  const [fault] = checkNewPassword(typed, { userId, providerNumber, providerName });
  if (fault !== undefined) throw new Refusal("password-weak", fault, "password");
}
