import { and, asc, eq, gt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { commit } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import { staff } from "@/db/schema/staff";
import { batchStand } from "@/domain/letter-batch";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { batchProgress } from "@/services/letters/batch-progress";
import type { Batch } from "@/services/letters/find-batch";
import { ownBatches } from "@/services/letters/list-batches";
import { authorise } from "@/services/staff/authorise";

/** The headings of the list of batches, in the order of its cells. */
export const batchHeadings = [
  "国保連合会",
  "束",
  "印刷日時",
  "印刷した職員",
  "承認",
  "印刷",
  "封入",
  "発送",
  "理由のある未発送",
  "残り",
  "発送日",
  "発送を記録した職員",
  "閉じた日時",
  "閉じた職員",
];

/**
 * Every batch of the asker's own federation (R43), open or closed, by its number, with how far its letters came; read page by
 * page, the letters of one batch at a time. Recorded before the first row (R45). Refuses `not-your-role`.
 */
export async function exportBatches(ctx: Context<Staff>): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-letters");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-batches", federation })]);
  return lines(ctx);
}

async function* lines(ctx: Context<Staff>): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.letters;
  let last: Batch | undefined;
  let page: Row[];
  do {
    page = await batchesAfter(ctx, last);
    for (const row of page) yield await cells(ctx, row);
    last = page.at(-1)?.batch;
  } while (page.length === exportPage);
}

type Row = Awaited<ReturnType<typeof batchesAfter>>[number];

function batchesAfter(ctx: Context<Staff>, last: Batch | undefined) {
  const { federation, number } = letterBatches;
  const [printer, poster, closer] = [alias(staff, "printer"), alias(staff, "poster"), alias(staff, "closer")];
  const beyond =
    last && or(gt(federation, last.federation), and(eq(federation, last.federation), gt(number, last.number)));
  return ctx.database.read
    .select({ batch: letterBatches, printedBy: printer.name, postedBy: poster.name, closedBy: closer.name })
    .from(letterBatches)
    .leftJoin(printer, eq(printer.id, letterBatches.printedBy))
    .leftJoin(poster, eq(poster.id, letterBatches.postedBy))
    .leftJoin(closer, eq(closer.id, letterBatches.closedBy))
    .where(and(ownBatches(ctx), beyond))
    .orderBy(asc(federation), asc(number))
    .limit(limits.letters.exportPage);
}

async function cells(ctx: Context<Staff>, { batch, ...names }: Row): Promise<CsvCell[]> {
  const stand = batchStand(batch.approved, await batchProgress(ctx, batch.id));
  return [
    prefectureName(batch.federation),
    batch.number,
    sortableTime(batch.printedAt),
    names.printedBy ?? batch.printedBy,
    stand.approved,
    stand.printed,
    stand.sealed,
    stand.posted,
    stand.gaps,
    stand.missing,
    batch.postedOn,
    names.postedBy ?? batch.postedBy,
    sortableTime(batch.closedAt),
    names.closedBy ?? batch.closedBy,
  ];
}
