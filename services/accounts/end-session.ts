import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { Refusal } from "@/domain/refusal";
import { openAccount } from "@/services/accounts/own-account";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";

/**
 * ログアウト of one browser of the account, by the key of its session. Nothing to do when it has ended; another account's is
 * `not-found`. Refuses `step-not-due` before terms and password.
 */
export async function endSession(ctx: Context<Office>, sessionId: string): Promise<void> {
  const { account } = await openAccount(ctx);
  const { read } = ctx.database;
  const own = and(eq(officeSessions.id, sessionId), eq(officeSessions.accountId, account.id));
  const [session] = await read.select({ id: officeSessions.id }).from(officeSessions).where(own);
  if (session === undefined) throw new Refusal("not-found", "選んだ端末は、すでにログアウトしています。");
  const ended = read
    .update(officeSessions)
    .set({ endedAt: ctx.now })
    .where(and(own, isNull(officeSessions.endedAt)));
  try {
    await commit(ctx, [...guarded(ended), record(ctx, { act: "end-session", federation: account.federation })]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
