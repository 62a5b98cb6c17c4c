import { setImmediate as nextTurn } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, statement } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import type { BatchKey } from "@/domain/batch-key";
import { cardLines } from "@/domain/federation-card";
import { batchStand } from "@/domain/letter-batch";
import { Refusal } from "@/domain/refusal";
import { tokyoDay } from "@/lib/dates";
import { federationCard } from "@/services/applications/federation-card";
import { record } from "@/services/audit/record";
import { ledgerAsRead } from "@/services/checks/ledger-as-read";
import type { Context, Staff } from "@/services/context";
import { batchSettled } from "@/services/letters/batch-settled";
import type { BatchSheet } from "@/services/letters/batch-sheets";
import { batchSheets } from "@/services/letters/batch-sheets";
import { batchStillOpen } from "@/services/letters/batch-still-open";
import type { Batch } from "@/services/letters/find-batch";
import { batchChanged, findOpenBatch } from "@/services/letters/find-batch";
import type { LetterCase } from "@/services/letters/find-letter-cases";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { noGapsOf } from "@/services/letters/no-gaps-of";
import { postLetter } from "@/services/letters/post-letter";
import { postingCaps } from "@/services/letters/posting-caps";
import { sheetObstacle } from "@/services/letters/sheet-obstacle";
import { authorise } from "@/services/staff/authorise";

/* Everybody else is served after so many letters. */
const between = 20;

/** Which letters went out, why the others that lay sealed did not, and whether the batch is closed with that. */
export interface BatchPosting {
  posted: string[];
  left: { reference: string; why: string }[];
  closed: boolean;
}

/**
 * 発送済にする for every sealed letter of a batch whose gap nobody has explained, on `postedOn` ("2026-11-24"), in one press and one commit. A letter that this member of staff
 * may not issue (`issueObstacle`), that the caps hold back (R17) or that was printed after that day is left in the batch and named. The batch closes with it when nothing is missing any more.
 * Refuses `not-your-role`, `not-found` (R43), `batch-closed`, `posted-in-future`, `nothing-sealed`, the first reason where all are left, and `changed-meanwhile`
 * when a sheet, an office, a gap or the batch changed at the same moment: it posts the sheets that it has seen, and no other.
 */
export async function postBatch(ctx: Context<Staff>, key: BatchKey, postedOn: string): Promise<BatchPosting> {
  authorise(ctx, "post");
  const batch = await findOpenBatch(ctx, key);
  if (postedOn > tokyoDay(ctx.now)) {
    throw new Refusal("posted-in-future", "発送日は、今日までの日付を入力してください。", "postedOn");
  }
  const sheets = await batchSheets(ctx, batch.id);
  const sealed = sheets.filter(({ state, gap }) => state === "sealed" && gap === null);
  const held = await heldBack(ctx, sealed, postedOn);
  const going = sealed.filter(({ application }) => !held.has(application.reference));
  if (going.length === 0) throw nothingGoes([...held.values()][0]);
  const closed = batchStand(batch.approved, afterPosting(sheets, going)).mayClose;
  const offices = going.map(({ provider }) => provider);
  const asRead = [batchStillOpen(ctx, batch.id), noGapsOf(ctx, batch.id, going), ledgerAsRead(ctx, offices)];
  const change = await posted(ctx, going, postedOn);
  try {
    await commit(ctx, [...asRead, ...change, ...batchPosted(ctx, batch, postedOn, closed)]);
  } catch (error) {
    throw error instanceof Conflict ? batchChanged() : error;
  }
  const left = Array.from(held, ([reference, { message }]) => ({ reference, why: message }));
  return { posted: going.map(({ application }) => application.reference), left, closed };
}

/** The letters that stay, each with the refusal that says why. */
async function heldBack(ctx: Context<Staff>, sealed: BatchSheet[], postedOn: string): Promise<Map<string, Refusal>> {
  const held = await postingCaps(ctx, sealed, postedOn);
  for (const sheet of sealed) {
    const { reference } = sheet.application;
    const isLater = postedOn < tokyoDay(sheet.letter.printedAt);
    const obstacle = sheetObstacle(ctx.actor.id, sheet) ?? (isLater ? "posted-before-printed" : null);
    if (obstacle !== null) held.set(reference, letterRefusal(obstacle, reference));
  }
  return held;
}

/** The changes of all letters that go. */
async function posted(ctx: Context<Staff>, going: BatchSheet[], postedOn: string): Promise<Statement[]> {
  const references = going.map(({ application }) => application.reference);
  const cases = await findLetterCases(ctx, references);
  const card = await cardOf(ctx, cases);
  const changes: Statement[] = [];
  for (const [nth, { letter, application }] of going.entries()) {
    if (nth % between === 0) await nextTurn();
    const one = cases[nth];
    if (one?.application.status !== "printed") throw letterRefusal("not-printed", application.reference);
    changes.push(...(await postLetter(ctx, one, { letterId: letter.id, postedOn, card })));
  }
  return changes;
}

/** The federation's card for every mail of the posting: a batch is of one federation. */
async function cardOf(ctx: Context, [first]: LetterCase[]): Promise<string> {
  return first === undefined ? "" : cardLines(await federationCard(ctx, first.federation));
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
