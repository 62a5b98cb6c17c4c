import { setImmediate as nextTurn } from "node:timers/promises";
import { commit } from "@/db/commit";
import type { StagedDifference } from "@/domain/ledger-difference";
import { differenceLabel, ledgerFieldLabel, ledgerValue, stagedDifferences } from "@/domain/ledger-difference";
import { limits } from "@/domain/limits";
import type { CsvCell } from "@/lib/csv-line";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import { findImport } from "@/services/ledger-files/find-import";
import { type FileRow, fileRows, hasResult } from "@/services/ledger-files/import-rows";
import { refusedRowsIn } from "@/services/ledger-files/refused-rows-in";
import { authorise } from "@/services/staff/authorise";

/** The headings of the two files that this gives. */
export const refusalHeadings = ["行", "理由"];
export const differenceHeadings = ["行", "事業所番号", "事業所名", "差分", "項目", "変更前", "変更後", "台帳への反映"];

/** The refused rows of a file with their lines, the first thousand, for a CSV file; leaves an event (R45). Refuses `not-found`. */
export async function exportRefusals(ctx: Context<Staff>, id: string): Promise<AsyncIterable<CsvCell[]>> {
  const { refused, federation } = await findToExport(ctx, id);
  const rows = refusedRowsIn(refused);
  const detail = { import: id, what: "refused", count: rows.length };
  await commit(ctx, [record(ctx, { act: "export-ledger-file", federation: federation ?? undefined, detail })]);
  return (async function* lines() {
    for (const { line, reason } of rows) yield [line === 0 ? "ファイル全体" : line, reason];
  })();
}

/**
 * Everything that a file would change or, from its word on, has changed, a line for each field, for a CSV file, with whether it
 * is in the ledger: while the file is being written both kinds are there. Leaves an event (R45). Refuses `not-found`.
 */
export async function exportDifferences(ctx: Context<Staff>, id: string): Promise<AsyncIterable<CsvCell[]>> {
  const row = await findToExport(ctx, id);
  const detail = { import: id, what: "differences" };
  await commit(ctx, [record(ctx, { act: "export-ledger-file", federation: row.federation ?? undefined, detail })]);
  return differences(ctx, row);
}

function findToExport(ctx: Context<Staff>, id: string): Promise<LedgerImport> {
  authorise(ctx, "view-ledger-file");
  return findImport(ctx, id);
}

async function* differences(ctx: Context<Staff>, row: LedgerImport): AsyncGenerator<CsvCell[]> {
  if (row.state !== "previewed" && !hasResult(row.state)) return;
  const most = limits.ledger.exportPage;
  for (const kind of stagedDifferences) {
    let after = "";
    let rows: FileRow[];
    do {
      rows = await fileRows(ctx, row.id, kind, { after, most });
      for (const row of rows) yield* lines(kind, row);
      after = rows.at(-1)?.number ?? after;
      await nextTurn();
    } while (rows.length === most);
  }
}

function* lines(kind: StagedDifference, row: FileRow): Generator<CsvCell[]> {
  const { line, number, name, added, changes } = row;
  const begin = [line, number, name, differenceLabel(kind)];
  const end = row.isWritten ? "済" : "未";
  if (added !== null) yield [...begin, "住所", "", added.address, end];
  for (const { field, before, after } of changes) {
    yield [...begin, ledgerFieldLabel(field), ledgerValue(field, before), ledgerValue(field, after), end];
  }
}
