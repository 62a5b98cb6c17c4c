import { and, count, eq, isNotNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import type { Context } from "@/services/context";

/** The condition of whatever is done to a batch that has to be open: nothing is left in one that is closed in this very moment. */
export function batchStillOpen({ database: { read } }: Context, batchId: string): Statement {
  const closed = and(eq(letterBatches.id, batchId), isNotNull(letterBatches.closedAt));
  return atMost(0, read.select({ n: count() }).from(letterBatches).where(closed));
}
