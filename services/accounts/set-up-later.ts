import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { openAccount } from "@/services/accounts/own-account";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";

/**
 * あとで登録する: this session goes on to the account without mail address and セキュリティコード, which fall due again at the
 * next sign-in. A clerk on the 10th must reach billing (issue 2, D15). Refuses `step-not-due`; a second time does nothing.
 */
export async function setUpLater(ctx: Context<Office>): Promise<void> {
  const { account } = await openAccount(ctx);
  const open = and(eq(officeSessions.id, ctx.actor.sessionId), isNull(officeSessions.setUpLaterAt));
  const later = ctx.database.read.update(officeSessions).set({ setUpLaterAt: ctx.now }).where(open);
  try {
    await commit(ctx, [...guarded(later), record(ctx, { act: "set-up-later", federation: account.federation })]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
