import { commit } from "@/db/commit";
import { otherSessionsEnded } from "@/services/accounts/other-sessions-ended";
import { openAccount } from "@/services/accounts/own-account";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";

/** ほかのすべての端末からログアウト: every session of the account but the asker's ends. Refuses `step-not-due` before terms and password. */
export async function signOutElsewhere(ctx: Context<Office>): Promise<void> {
  const { account } = await openAccount(ctx);
  const event = record(ctx, { act: "sign-out-elsewhere", federation: account.federation });
  await commit(ctx, [otherSessionsEnded(ctx), event]);
}
