import { commit } from "@/db/commit";
import { type FigureTableName, figureTable } from "@/domain/figures-table";
import { prefectureName } from "@/domain/prefecture";
import type { CsvCell } from "@/lib/csv-line";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { gatherFigures } from "@/services/figures/gather-figures";
import { chosenFederation } from "@/services/settings/chosen-federation";
import { authorise } from "@/services/staff/authorise";

/**
 * One table of 集計 as the rows of a CSV file, each with the name of whose figures they are and the day as "2026-11-24". The
 * export is recorded (R45). Refuses `not-your-role` and, for another federation, `not-found` (R43).
 */
export async function exportFigures(ctx: Context<Staff>, name: FigureTableName, code?: string) {
  authorise(ctx, "view-overview");
  const federation = chosenFederation(ctx, code);
  const { headings, rows } = figureTable(name, await gatherFigures(ctx, federation));
  const whose = federation === null ? "全国" : prefectureName(federation);
  const detail = { table: name, count: rows.length };
  await commit(ctx, [record(ctx, { act: "export-figures", federation: federation ?? undefined, detail })]);
  return {
    headings: ["国保連合会", ...headings],
    rows: rows.map(({ key, cells }): CsvCell[] => [whose, key, ...cells]),
  };
}
