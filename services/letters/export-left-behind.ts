import { commit } from "@/db/commit";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { listLeftBehind } from "@/services/letters/list-left-behind";
import { authorise } from "@/services/staff/authorise";

/** The headings of 束に入らなかった通知書, in the order of their cells. */
export const leftBehindHeadings = [
  "国保連合会",
  "受付番号",
  "事業所番号",
  "事業所名",
  "束",
  "印刷日時",
  "発送しない理由",
];

/**
 * The letters of the asker's own federation that a closed batch left behind (R43), the oldest first, each with its reason.
 * Recorded with their number (R45). Refuses `not-your-role`.
 */
export async function exportLeftBehind(ctx: Context<Staff>): Promise<CsvCell[][]> {
  authorise(ctx, "view-letters");
  const letters = await listLeftBehind(ctx);
  const federation = ctx.actor.federation ?? undefined;
  const detail = { count: letters.length };
  await commit(ctx, [record(ctx, { act: "export-left-behind", federation, detail })]);
  return letters.map(({ reference, providerNumber, provider, batch, printedAt, reason }) => [
    prefectureName(batch.federation),
    formatReference(reference),
    providerNumber,
    provider?.name ?? null,
    batch.number,
    sortableTime(printedAt),
    reason,
  ]);
}
