import { commit } from "@/db/commit";
import { statusLabel } from "@/domain/application-status";
import type { BatchKey } from "@/domain/batch-key";
import { sheetStateLabel } from "@/domain/letter-batch";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { formatSheet } from "@/domain/sheet-code";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime, tokyoDay } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { type BatchSheet, batchSheets } from "@/services/letters/batch-sheets";
import { type Batch, findBatch } from "@/services/letters/find-batch";
import { authorise } from "@/services/staff/authorise";

/** The headings of the letters of a batch, in the order of its cells. */
export const batchLetterHeadings = [
  "国保連合会",
  "束",
  "印刷順",
  "受付番号",
  "紙の番号",
  "事業所番号",
  "事業所名",
  "状態",
  "申請の状態",
  "印刷日時",
  "封入日時",
  "発送日",
  "追跡番号",
  "発送しない理由",
  "再印刷の理由",
];

/**
 * The letters of a batch in the order of printing, as many as one printing makes, each with the number of its newest paper and why that was
 * printed again, its state, its 追跡番号 and the reason of its gap. Recorded with their number (R45). Refuses `not-your-role`, and `not-found` for another federation's (R43).
 */
export async function exportBatch(ctx: Context<Staff>, key: BatchKey): Promise<CsvCell[][]> {
  authorise(ctx, "view-letters");
  const batch = await findBatch(ctx, key);
  const sheets = await batchSheets(ctx, batch.id);
  const { id, number, federation } = batch;
  const detail = { batch: id, number, count: sheets.length };
  await commit(ctx, [record(ctx, { act: "export-batch", federation, detail })]);
  return sheets.map((sheet) => cells(batch, sheet));
}

function cells(batch: Batch, { application, provider, letter, state, gap }: BatchSheet): CsvCell[] {
  return [
    prefectureName(batch.federation),
    batch.number,
    letter.position,
    formatReference(application.reference),
    formatSheet({ reference: application.reference, sheet: letter.sheet }),
    application.providerNumber,
    provider?.name ?? null,
    sheetStateLabel(state),
    statusLabel(application.status),
    sortableTime(letter.printedAt),
    sortableTime(letter.sealedAt),
    letter.postedAt && tokyoDay(letter.postedAt),
    letter.trackingNumber,
    state === "posted" ? null : gap,
    letter.reprintReason,
  ];
}
