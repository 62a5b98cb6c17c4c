import { and, eq, isNull, ne } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import type { Context, Office } from "@/services/context";

/** The end of every session of this account but the asker's own, as a statement for `commit` (R32, R36). */
export function otherSessionsEnded(ctx: Context<Office>): Statement {
  const { accountId, sessionId } = ctx.actor;
  const others = and(
    eq(officeSessions.accountId, accountId),
    ne(officeSessions.id, sessionId),
    isNull(officeSessions.endedAt),
  );
  return statement(ctx.database.read.update(officeSessions).set({ endedAt: ctx.now }).where(others));
}
