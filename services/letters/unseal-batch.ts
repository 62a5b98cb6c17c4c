import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import type { BatchKey } from "@/domain/batch-key";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { batchSheets } from "@/services/letters/batch-sheets";
import { batchStillOpen } from "@/services/letters/batch-still-open";
import { batchChanged, findOpenBatch } from "@/services/letters/find-batch";
import { authorise } from "@/services/staff/authorise";

/**
 * 「封入の記録を取り消す」: every letter of an open batch that is sealed and not posted waits for its envelope again, whoever may issue it:
 * the four eyes (R44) guard the sealing that must follow. Its 追跡番号 stays: that is of the sheet, a scan puts it right, and a 再印刷 begins without one.
 * Gives how many; each case has its event, and the batch one. Refuses `not-your-role`, `not-found` (R43), `batch-closed`, `nothing-to-unseal`, and
 * `changed-meanwhile` when one of them was posted or became void at the same moment.
 */
export async function unsealBatch(ctx: Context<Staff>, key: BatchKey): Promise<number> {
  authorise(ctx, "unseal-batch");
  const batch = await findOpenBatch(ctx, key);
  const due = (await batchSheets(ctx, batch.id)).filter(({ state }) => state === "sealed");
  if (due.length === 0) {
    throw new Refusal("nothing-to-unseal", "この束には、発送していない封入済の通知書がありません。");
  }
  const ids = due.map(({ letter }) => letter.id);
  const inEnvelope = and(
    eq(letters.batchId, batch.id),
    inArray(letters.id, ids),
    isNotNull(letters.sealedAt),
    isNull(letters.postedAt),
    isNull(letters.voidedAt),
  );
  const change = ctx.database.read.update(letters).set({ sealedAt: null, sealedBy: null }).where(inEnvelope);
  const detail = { batch: batch.id, number: batch.number, count: due.length };
  try {
    await commit(ctx, [
      batchStillOpen(ctx, batch.id),
      ...guarded(change, due.length),
      ...due.map(({ application, letter }) =>
        record(ctx, { act: "unseal", application, detail: { letter: letter.id, batch: batch.id } }),
      ),
      record(ctx, { act: "unseal-batch", federation: batch.federation, detail }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await findOpenBatch(ctx, key);
    throw batchChanged();
  }
  return due.length;
}
