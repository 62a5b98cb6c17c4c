import { and, eq, isNull } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { openAccount } from "@/services/accounts/own-account";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";

/** すべての端末からログアウト: every session of the account ends, the asker's too. Refuses `step-not-due` before terms and password. */
export async function signOutEverywhere(ctx: Context<Office>): Promise<void> {
  const { account } = await openAccount(ctx);
  const open = and(eq(officeSessions.accountId, account.id), isNull(officeSessions.endedAt));
  await commit(ctx, [
    statement(ctx.database.read.update(officeSessions).set({ endedAt: ctx.now }).where(open)),
    record(ctx, { act: "sign-out-everywhere", federation: account.federation }),
  ]);
}
