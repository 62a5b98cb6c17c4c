import { and, count, eq, isNull, notExists, sql } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost } from "@/db/commit";
import { batchGaps } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import type { Context } from "@/services/context";

/**
 * The condition of closing a batch, for the end of its commit: every valid letter in it is posted or has the reason of its
 * gap. A sheet that was printed again in that very moment would else lie in a closed batch, never to be sealed.
 */
export function batchSettled({ database: { read } }: Context, batchId: string): Statement {
  const explained = read
    .select({ one: sql`1` })
    .from(batchGaps)
    .where(and(eq(batchGaps.batchId, batchId), eq(batchGaps.applicationId, letters.applicationId)));
  const left = and(eq(letters.batchId, batchId), isNull(letters.voidedAt), isNull(letters.postedAt));
  return atMost(
    0,
    read
      .select({ n: count() })
      .from(letters)
      .where(and(left, notExists(explained))),
  );
}
