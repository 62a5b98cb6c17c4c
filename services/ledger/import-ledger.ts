import { commit } from "@/db/commit";
import { providers } from "@/db/schema/providers";
import type { Bytes } from "@/lib/csv-text";
import { record } from "@/services/audit/record";
import type { Context, System } from "@/services/context";
import { collectRows } from "@/services/imports/collect-rows";
import type { ImportOptions, ImportReport } from "@/services/imports/import-report";
import type { LedgerRow } from "@/services/ledger/ledger-table";
import { ledgerFields, ledgerTable } from "@/services/ledger/ledger-table";
import { ledgerWrites } from "@/services/ledger/ledger-writes";

/**
 * Takes a ledger file into 事業所台帳 (contract.md, ledger:import): all of it or, when a single row is refused, nothing.
 * Offices that the file doesn't name stay. With `dryRun` it only reports. Only what differs is written, in one commit with
 * its event. Refuses a file that cannot be read at all.
 */
export async function importLedger(
  ctx: Context<System>,
  open: Bytes,
  { dryRun = false }: ImportOptions = {},
): Promise<ImportReport> {
  const { lines, refused } = await collectRows(open, ledgerTable);
  const known = await ledgerByNumber(ctx);
  const added = lines.filter(({ row }) => !known.has(row.number));
  const changed = lines.filter(({ row }) => differs(row, known.get(row.number)));
  const figures = {
    added: added.length,
    changed: changed.length,
    unchanged: lines.length - added.length - changed.length,
  };
  const written = refused.length === 0 && !dryRun;
  if (written) {
    const rows = [...added, ...changed].map(({ row }) => row);
    await commit(ctx, [...ledgerWrites(ctx, rows, "system"), record(ctx, { act: "ledger-imported", detail: figures })]);
  }
  return { ...figures, refused, written };
}

async function ledgerByNumber(ctx: Context): Promise<Map<string, LedgerRow>> {
  const rows = await ctx.database.read.select().from(providers);
  return new Map(rows.map((row) => [row.number, row]));
}

function differs(row: LedgerRow, known: LedgerRow | undefined): boolean {
  return known !== undefined && ledgerFields.some((field) => row[field] !== known[field]);
}
