import { and, eq, isNull } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { tokenHash } from "@/lib/secrets";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";

/** ログアウト: ends the session of this token, also one that is held or was idle too long. Nothing to do when it has ended. */
export async function signOut(ctx: Context, token: string): Promise<void> {
  const { read } = ctx.database;
  const open = and(eq(officeSessions.id, tokenHash(token)), isNull(officeSessions.endedAt));
  const [session] = await read.select().from(officeSessions).where(open);
  if (session === undefined) return;
  const { id: sessionId, accountId, letterId } = session;
  const actor: Office = { kind: "office", accountId, sessionId, letterId };
  await commit(ctx, [
    statement(read.update(officeSessions).set({ endedAt: ctx.now }).where(open)),
    record({ ...ctx, actor }, { act: "sign-out" }),
  ]);
}
