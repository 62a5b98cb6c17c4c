import { eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import type { BatchKey } from "@/domain/batch-key";
import { batchStand } from "@/domain/letter-batch";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { batchSettled } from "@/services/letters/batch-settled";
import type { BatchSheet } from "@/services/letters/batch-sheets";
import { batchSheets } from "@/services/letters/batch-sheets";
import type { Batch } from "@/services/letters/find-batch";
import { findOpenBatch } from "@/services/letters/find-batch";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { postingObstacle } from "@/services/letters/obstacle";
import { postLetters } from "@/services/letters/post-letters";
import { postingCaps } from "@/services/letters/within-posting-caps";
import { authorise } from "@/services/staff/authorise";

/** How many letters went out, why the others that lay sealed did not, and whether the batch is closed with that. */
export interface BatchPosting {
  posted: number;
  left: { reference: string; why: string }[];
  closed: boolean;
}

/**
 * 発送済にする for every sealed letter of a batch whose gap nobody has explained, on `postedOn` ("2026-11-24"), in one press. A letter that this member of staff
 * may not issue (R44) or that the caps hold back (R17) is left in the batch and named. The batch closes with it when nothing is missing any more.
 * Refuses `not-your-role`, `not-found` (R43), `batch-closed`, `nothing-sealed`, and as `postLetters`.
 */
export async function postBatch(ctx: Context<Staff>, key: BatchKey, postedOn: string): Promise<BatchPosting> {
  authorise(ctx, "post");
  const batch = await findOpenBatch(ctx, key);
  const sheets = await batchSheets(ctx, batch.id);
  const sealed = sheets.filter(({ state, gap }) => state === "sealed" && gap === null);
  const held = await heldBack(ctx, sealed, postedOn);
  const going = sealed.filter(({ application }) => !held.has(application.reference));
  if (going.length === 0) throw nothingGoes([...held.values()][0]);
  const closed = batchStand(batch.approved, afterPosting(sheets, going)).mayClose;
  const postings = going.map(({ application }) => ({ reference: application.reference }));
  await postLetters(ctx, postings, postedOn, batchPosted(ctx, batch, postedOn, closed));
  const left = Array.from(held, ([reference, { message }]) => ({ reference, why: message }));
  return { posted: going.length, left, closed };
}

/** The letters that stay, each with the refusal that says why. */
async function heldBack(ctx: Context<Staff>, sealed: BatchSheet[], postedOn: string): Promise<Map<string, Refusal>> {
  const held = await postingCaps(ctx, sealed, postedOn);
  for (const { application, hands } of sealed) {
    const { reference, approvedBy } = application;
    const obstacle = postingObstacle(ctx.actor.id, { approvedBy, hands });
    if (obstacle !== null) held.set(reference, letterRefusal(obstacle, reference));
  }
  return held;
}

function afterPosting(sheets: BatchSheet[], going: BatchSheet[]): BatchSheet[] {
  const out = new Set(going);
  return sheets.map((sheet) => (out.has(sheet) ? { ...sheet, state: "posted" } : sheet));
}

/** The day of the batch is that of its first posting; stragglers keep it. */
function batchPosted(ctx: Context<Staff>, batch: Batch, postedOn: string, closed: boolean): Statement[] {
  const first = batch.postedOn === null ? { postedOn, postedBy: ctx.actor.id } : {};
  const end = closed ? { closedAt: ctx.now, closedBy: ctx.actor.id } : {};
  const set = { ...first, ...end };
  if (Object.keys(set).length === 0) return [];
  const change = ctx.database.read.update(letterBatches).set(set).where(eq(letterBatches.id, batch.id));
  const detail = { batch: batch.id, number: batch.number };
  const closing = closed
    ? [batchSettled(ctx, batch.id), record(ctx, { act: "close-batch", federation: batch.federation, detail })]
    : [];
  return [statement(change), ...closing];
}

function nothingGoes(reason: Refusal | undefined): Refusal {
  return (
    reason ?? new Refusal("nothing-sealed", "封入済の通知書がありません。封入を記録してから、発送を記録してください。")
  );
}
