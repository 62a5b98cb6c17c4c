import { and, asc, eq, isNull } from "drizzle-orm";
import { letterBatches } from "@/db/schema/letter-batches";
import type { BatchStand } from "@/domain/letter-batch";
import { batchStand } from "@/domain/letter-batch";
import type { Context, Staff } from "@/services/context";
import { batchProgress } from "@/services/letters/batch-progress";
import type { Batch } from "@/services/letters/find-batch";

/** The open batches of the asker's own federation (R43), the oldest first, each with how far it is. */
export async function listBatches(ctx: Context<Staff>): Promise<(Batch & { stand: BatchStand })[]> {
  const open = await ctx.database.read
    .select()
    .from(letterBatches)
    .where(and(ownBatches(ctx), isNull(letterBatches.closedAt)))
    .orderBy(asc(letterBatches.federation), asc(letterBatches.number));
  return Promise.all(
    open.map(async (batch) => ({ ...batch, stand: batchStand(batch.approved, await batchProgress(ctx, batch.id)) })),
  );
}

/** The condition that keeps a query of batches within the asker's federation (R43). */
export function ownBatches({ actor }: Context<Staff>) {
  return actor.federation === null ? undefined : eq(letterBatches.federation, actor.federation);
}
