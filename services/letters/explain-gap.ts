import { Conflict, commit, statement } from "@/db/commit";
import { batchGaps } from "@/db/schema/letter-batches";
import type { BatchKey } from "@/domain/batch-key";
import { isMissing } from "@/domain/letter-batch";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { batchSheets } from "@/services/letters/batch-sheets";
import { batchStillOpen } from "@/services/letters/batch-still-open";
import { batchClosed, findOpenBatch } from "@/services/letters/find-batch";
import { authorise } from "@/services/staff/authorise";

interface Gap {
  /** The letter that is not posted with its batch; null for all that are missing. */
  reference: string | null;
  reason: string;
}

/**
 * Says why a letter is not posted with its batch, so that the batch may close. The letter itself stays as it is: it can be
 * printed again or booked as returned, and one that is posted after all counts as posted. Gives for how many it was said. Refuses
 * `not-your-role`, `not-found` (R43), `batch-closed`, `reason-missing` and `no-gap`.
 */
export async function explainGap(ctx: Context<Staff>, key: BatchKey, { reference, reason }: Gap): Promise<number> {
  authorise(ctx, "close-batch");
  const batch = await findOpenBatch(ctx, key);
  if (reason === "" || reason.length > limits.letters.gapReason) {
    throw new Refusal("reason-missing", `理由を、${limits.letters.gapReason}文字までで入力してください。`, "reason");
  }
  const missing = (await batchSheets(ctx, batch.id)).filter(isMissing);
  const explained = missing.filter(({ application }) => reference === null || application.reference === reference);
  if (explained.length === 0) throw new Refusal("no-gap", "この束に、理由の要る通知書は残っていません。");
  const change = explained.flatMap(({ application }) => {
    const row = { batchId: batch.id, applicationId: application.id, reason, staffId: ctx.actor.id, at: ctx.now };
    const set = { reason, staffId: ctx.actor.id, at: ctx.now };
    const target = [batchGaps.batchId, batchGaps.applicationId];
    return [
      statement(ctx.database.read.insert(batchGaps).values(row).onConflictDoUpdate({ target, set })),
      record(ctx, { act: "explain-gap", application, detail: { batch: batch.id, reason } }),
    ];
  });
  try {
    await commit(ctx, [batchStillOpen(ctx, batch.id), ...change]);
  } catch (error) {
    throw error instanceof Conflict ? batchClosed(batch.number) : error;
  }
  return explained.length;
}
