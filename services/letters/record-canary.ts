import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import type { BatchKey } from "@/domain/batch-key";
import { Refusal } from "@/domain/refusal";
import { tokyoDay } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findBatch } from "@/services/letters/find-batch";
import { authorise } from "@/services/staff/authorise";

/**
 * The day ("2026-11-26") on which the 確認用の通知書 of a batch came back to the desk. Refuses `not-your-role`, `not-found` (R43),
 * `no-canary`, `already-recorded`, and `arrived-out-of-time` for a day before its posting or after today.
 */
export async function recordCanary(ctx: Context<Staff>, key: BatchKey, arrivedOn: string): Promise<void> {
  authorise(ctx, "record-canary");
  const batch = await findBatch(ctx, key);
  if (!batch.canary || batch.postedOn === null) throw noCanary();
  if (batch.canaryArrivedOn !== null) throw alreadyRecorded();
  if (arrivedOn < batch.postedOn || arrivedOn > tokyoDay(ctx.now)) {
    throw new Refusal("arrived-out-of-time", "届いた日は、発送日から今日までの日付を入力してください。", "arrivedOn");
  }
  const open = and(eq(letterBatches.id, batch.id), isNull(letterBatches.canaryArrivedOn));
  const set = { canaryArrivedOn: arrivedOn, canaryRecordedBy: ctx.actor.id };
  const change = ctx.database.read.update(letterBatches).set(set).where(open);
  const detail = { batch: batch.id, number: batch.number, arrivedOn };
  try {
    await commit(ctx, [
      ...guarded(change),
      record(ctx, { act: "record-canary", federation: batch.federation, detail }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw alreadyRecorded();
    throw error;
  }
}

function noCanary(): Refusal {
  return new Refusal("no-canary", "この束と一緒に発送した確認用の通知書はありません。");
}

function alreadyRecorded(): Refusal {
  return new Refusal("already-recorded", "この確認用の通知書が届いた日は、もう記録されています。");
}
