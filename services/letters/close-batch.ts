import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import type { BatchKey } from "@/domain/batch-key";
import { batchStand } from "@/domain/letter-batch";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { batchSettled } from "@/services/letters/batch-settled";
import { batchSheets } from "@/services/letters/batch-sheets";
import { batchChanged, findOpenBatch } from "@/services/letters/find-batch";
import { authorise } from "@/services/staff/authorise";

/**
 * 束を閉じる, when approved = printed = sealed = posted or each gap has a reason (`batchStand`). Refuses `not-your-role`,
 * `not-found` (R43), `batch-closed`, `batch-incomplete` with how many letters are missing, and `changed-meanwhile` when one
 * of them was printed again at the same moment.
 */
export async function closeBatch(ctx: Context<Staff>, key: BatchKey): Promise<void> {
  authorise(ctx, "close-batch");
  const batch = await findOpenBatch(ctx, key);
  const { mayClose, missing } = batchStand(batch.approved, await batchSheets(ctx, batch.id));
  if (!mayClose) {
    throw new Refusal(
      "batch-incomplete",
      `まだ${missing}通が発送されていません。発送を記録するか、発送しない理由を入力してから閉じてください。`,
    );
  }
  const open = and(eq(letterBatches.id, batch.id), isNull(letterBatches.closedAt));
  const change = ctx.database.read.update(letterBatches).set({ closedAt: ctx.now, closedBy: ctx.actor.id }).where(open);
  const detail = { batch: batch.id, number: batch.number };
  try {
    await commit(ctx, [
      ...guarded(change),
      batchSettled(ctx, batch.id),
      record(ctx, { act: "close-batch", federation: batch.federation, detail }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await findOpenBatch(ctx, key);
    throw batchChanged();
  }
}
