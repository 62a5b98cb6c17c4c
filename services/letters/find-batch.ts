import { and, eq } from "drizzle-orm";
import { letterBatches } from "@/db/schema/letter-batches";
import type { BatchKey } from "@/domain/batch-key";
import { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";

/** 束 as it is kept. */
export type Batch = typeof letterBatches.$inferSelect;

/** The batch of this key within the asker's own federation. Refuses `not-found`, in the same words for another federation's (R43). */
export async function findBatch({ database, actor }: Context<Staff>, { federation, number }: BatchKey): Promise<Batch> {
  const wanted = and(eq(letterBatches.federation, federation), eq(letterBatches.number, number));
  const isOwn = actor.federation === null || actor.federation === federation;
  const [batch] = isOwn ? await database.read.select().from(letterBatches).where(wanted) : [];
  if (batch === undefined) throw new Refusal("not-found", "この束は見つかりません。");
  return batch;
}

/** The same, as long as it is open. Refuses `batch-closed`. */
export async function findOpenBatch(ctx: Context<Staff>, key: BatchKey): Promise<Batch> {
  const batch = await findBatch(ctx, key);
  if (batch.closedAt === null) return batch;
  throw batchClosed(batch.number);
}

/** The refusal of what was meant for a batch whose letters changed in that very moment. */
export function batchChanged(): Refusal {
  return new Refusal(
    "changed-meanwhile",
    "この束の通知書が、同じときにほかで変わりました。画面を更新して、もう一度押してください。",
  );
}

/** The refusal of what only an open batch can be asked for. */
export function batchClosed(number: number): Refusal {
  return new Refusal("batch-closed", `束 第${number}号は、もう閉じています。画面を更新して確認してください。`);
}
