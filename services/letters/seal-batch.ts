import { and, eq, inArray, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import type { BatchKey } from "@/domain/batch-key";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import { ledgerAsRead } from "@/services/checks/ledger-as-read";
import type { Context, Staff } from "@/services/context";
import { batchSheets } from "@/services/letters/batch-sheets";
import { batchStillOpen } from "@/services/letters/batch-still-open";
import { batchChanged, findOpenBatch } from "@/services/letters/find-batch";
import { sheetObstacle } from "@/services/letters/sheet-obstacle";
import { authorise } from "@/services/staff/authorise";

/**
 * 「この束をすべて封入済にする」: every printed letter of the batch that this member of staff may issue (`issueObstacle`) and whose gap
 * nobody has explained. Gives how many; each case has its event, and the batch one with their number. Refuses `not-your-role`, `not-found` (R43), `batch-closed`, `nothing-to-seal`, and
 * `changed-meanwhile` when one of them became void at the same moment.
 */
export async function sealBatch(ctx: Context<Staff>, key: BatchKey): Promise<number> {
  authorise(ctx, "seal");
  const batch = await findOpenBatch(ctx, key);
  const due = (await batchSheets(ctx, batch.id)).filter(
    (sheet) => sheet.state === "printed" && sheet.gap === null && sheetObstacle(ctx.actor.id, sheet) === null,
  );
  if (due.length === 0) {
    throw new Refusal("nothing-to-seal", "この束には、あなたが封入を記録できる通知書が残っていません。");
  }
  const ids = due.map(({ letter }) => letter.id);
  const open = and(
    eq(letters.batchId, batch.id),
    inArray(letters.id, ids),
    isNull(letters.voidedAt),
    isNull(letters.sealedAt),
  );
  const change = ctx.database.read.update(letters).set({ sealedAt: ctx.now, sealedBy: ctx.actor.id }).where(open);
  const offices = due.map(({ provider }) => provider);
  const detail = { batch: batch.id, number: batch.number, count: due.length };
  try {
    await commit(ctx, [
      batchStillOpen(ctx, batch.id),
      ...guarded(change, due.length),
      ledgerAsRead(ctx, offices),
      ...due.map(({ application, letter }) =>
        record(ctx, { act: "seal", application, detail: { letter: letter.id, batch: batch.id, together: true } }),
      ),
      record(ctx, { act: "seal-batch", federation: batch.federation, detail }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await findOpenBatch(ctx, key);
    throw batchChanged();
  }
  return due.length;
}
