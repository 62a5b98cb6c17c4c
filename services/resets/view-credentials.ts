import type { PrefectureCode } from "@/domain/prefecture";
import { stepNotDue } from "@/domain/step-not-due";
import type { Applicant, Context } from "@/services/context";
import { providerNamed } from "@/services/ledger/provider-named";
import { dueReset } from "@/services/resets/due-reset";
import type { Standing } from "@/services/resets/find-reset";
import { registeredAccount } from "@/services/resets/registered-account";

export interface CredentialsView {
  userId: string;
  providerNumber: string;
  providerName: string;
  federation: PrefectureCode;
}

/** What ログイン情報再設定 shows once the address is proven: whose login it is, and its ユーザID. Refuses `step-not-due`. */
export async function viewCredentials(ctx: Context<Applicant>, known?: Standing): Promise<CredentialsView> {
  const found = await registeredAccount(ctx, await dueReset(ctx, ["credentials"], known));
  if (found === undefined) throw stepNotDue();
  const { userId, providerNumber, federation } = found.account;
  return { userId, providerNumber, providerName: await providerNamed(ctx, providerNumber), federation };
}
