import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { batchGaps } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import type { BatchKey } from "@/domain/batch-key";
import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import { ledgerAsRead } from "@/services/checks/ledger-as-read";
import type { Context, Staff } from "@/services/context";
import type { BatchSheet } from "@/services/letters/batch-sheets";
import { batchSheets } from "@/services/letters/batch-sheets";
import { batchStillOpen } from "@/services/letters/batch-still-open";
import { batchClosed, findBatch, findOpenBatch } from "@/services/letters/find-batch";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { sheetObstacle } from "@/services/letters/sheet-obstacle";
import { sheetRefusal } from "@/services/letters/sheet-refusal";
import { authorise } from "@/services/staff/authorise";

/** What scanning a letter of a batch came to: it is in its envelope now, it was before, or it has long been posted; and which sheet it is, with the 追跡番号 that it has. */
export interface Sealed {
  end: "sealed" | "sealed-before" | "posted-before";
  sheet: number;
  trackingNumber: string | null;
}

/**
 * 封入 of the one letter of this 受付番号, whose paper is that of `sheet` (null where no barcode told it); a reason why it was not to be posted is withdrawn with it.
 * Refuses `not-your-role`, `not-found` (R43), `not-in-batch`, `letter-void` for one that must not go out, the paper that a 再印刷 took the place of among them,
 * `which-sheet` where several were printed and none is told, `batch-closed`, `changed-meanwhile`, and what `issueObstacle` names.
 */
export async function sealLetter(
  ctx: Context<Staff>,
  key: BatchKey,
  reference: string,
  sheet: number | null = null,
): Promise<Sealed> {
  authorise(ctx, "seal");
  const batch = await findBatch(ctx, key);
  const found = (await batchSheets(ctx, batch.id)).find(({ application }) => application.reference === reference);
  if (found === undefined) throw notInBatch(reference, batch.number);
  const { letter, state, gap } = found;
  if (sheet !== null && sheet > letter.sheet) throw notInBatch(reference, batch.number);
  if (sheet !== null && sheet < letter.sheet) throw sheetRefusal("letter-void", reference);
  const known = { sheet: letter.sheet, trackingNumber: letter.trackingNumber };
  if (state === "posted") return { end: "posted-before", ...known };
  if (state === "void") throw letterVoid(reference);
  if (sheet === null && letter.sheet > 1) throw sheetRefusal("which-sheet", reference);
  if (state === "sealed" && gap === null) return { end: "sealed-before", ...known };
  if (batch.closedAt !== null) throw batchClosed(batch.number);
  try {
    await seal(ctx, found, batch.id);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await findOpenBatch(ctx, key);
    throw letterRefusal("changed-meanwhile", reference);
  }
  return { end: "sealed", ...known };
}

async function seal(ctx: Context<Staff>, sheet: BatchSheet, batch: string): Promise<void> {
  const { application, provider, letter } = sheet;
  const obstacle = sheetObstacle(ctx.actor.id, sheet);
  if (obstacle !== null) throw letterRefusal(obstacle, application.reference);
  const asShown = letter.sealedAt === null ? isNull(letters.sealedAt) : eq(letters.sealedAt, letter.sealedAt);
  const open = and(eq(letters.id, letter.id), isNull(letters.voidedAt), isNull(letters.postedAt), asShown);
  const gap = and(eq(batchGaps.batchId, batch), eq(batchGaps.applicationId, application.id));
  const change = ctx.database.read.update(letters).set({ sealedAt: ctx.now, sealedBy: ctx.actor.id }).where(open);
  await commit(ctx, [
    batchStillOpen(ctx, batch),
    ...guarded(change),
    ledgerAsRead(ctx, [provider]),
    statement(ctx.database.read.delete(batchGaps).where(gap)),
    record(ctx, { act: "seal", application, detail: { letter: letter.id, batch } }),
  ]);
}

function notInBatch(reference: string, number: number): Refusal {
  return new Refusal(
    "not-in-batch",
    `受付番号 ${formatReference(reference)} の通知書は、束 第${number}号にはありません。ほかの束の紙でないか確認してください。`,
    "scan",
  );
}

function letterVoid(reference: string): Refusal {
  return new Refusal(
    "letter-void",
    `受付番号 ${formatReference(reference)} の通知書は無効です。封入せず、紙を細断してください。`,
    "scan",
  );
}
