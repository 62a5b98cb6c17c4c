import { and, eq, isNull } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { officeBehind } from "@/services/accounts/office-behind";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";

/** ログアウト: ends the session of this token. Nothing to do when it has ended. */
export async function signOut(ctx: Context, token: string): Promise<void> {
  const actor = await officeBehind(ctx, token);
  if (actor === null) return;
  const open = and(eq(officeSessions.id, actor.sessionId), isNull(officeSessions.endedAt));
  await commit(ctx, [
    statement(ctx.database.read.update(officeSessions).set({ endedAt: ctx.now }).where(open)),
    record({ ...ctx, actor }, { act: "sign-out" }),
  ]);
}
