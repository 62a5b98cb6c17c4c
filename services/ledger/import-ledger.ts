import { Conflict } from "@/db/commit";
import { providers } from "@/db/schema/providers";
import { differenceOf } from "@/domain/ledger-difference";
import type { LedgerRow } from "@/domain/ledger-row";
import { Refusal } from "@/domain/refusal";
import type { Bytes } from "@/lib/csv-text";
import { makeId } from "@/lib/ids";
import type { Context, System } from "@/services/context";
import { collectRows } from "@/services/imports/collect-rows";
import type { ImportOptions, ImportReport } from "@/services/imports/import-report";
import { takeRows } from "@/services/imports/take-rows";
import type { Provider } from "@/services/ledger/find-provider";
import { ledgerTable } from "@/services/ledger/ledger-table";
import { ledgerWrites } from "@/services/ledger/ledger-writes";
import { sealedRow, writtenSeal } from "@/services/ledger/written-seal";

/**
 * Takes a ledger file into 事業所台帳 (contract.md, ledger:import): all of it or, when a single row is refused, nothing.
 * Offices that the file doesn't name stay. With `dryRun` it only reports. Only what differs is written, in one commit with
 * its event and what each office was, for its history; the event seals them (R48). Refuses a file that cannot be read at all, and as `ledger-changed` one whose offices the desk changed meanwhile.
 */
export async function importLedger(
  ctx: Context<System>,
  open: Bytes,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { lines, refused } = await collectRows(open, ledgerTable);
  const known = await ledgerByNumber(ctx);
  const id = makeId(ctx.now, ctx.random);
  const compared = (row: LedgerRow) => {
    const office = known.get(row.number);
    return { row, difference: differenceOf(row, office), asReadAt: office?.changedAt ?? null };
  };
  return takeRows(
    ctx,
    {
      act: "ledger-imported",
      rows: lines.map(({ row }) => row),
      refused,
      knownOf: ({ number }) => known.get(number),
      differs: (row, known) => differenceOf(row, known) !== "unchanged",
      writes: (rows) => ledgerWrites(ctx, id, rows.map(compared)),
      told: (rows) => ({ import: id, sha256: sealOf(rows, known) }),
    },
    options,
  ).catch(changedMeanwhile);
}

function sealOf(rows: readonly LedgerRow[], known: ReadonlyMap<string, Provider>): string {
  const sorted = rows.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  const sealed = sorted.map((row) => {
    const office = known.get(row.number);
    return { number: row.number, before: office === undefined ? null : sealedRow(office), after: sealedRow(row) };
  });
  return writtenSeal(sealed);
}

async function ledgerByNumber(ctx: Context): Promise<Map<string, Provider>> {
  const rows = await ctx.database.read.select().from(providers);
  return new Map(rows.map((row) => [row.number, row]));
}

/** The desk is not overwritten without a trace: what it wrote was not compared with the file. */
function changedMeanwhile(error: unknown): never {
  if (!(error instanceof Conflict)) throw error;
  throw new Refusal("ledger-changed", "取込の途中で台帳が変わりました。もう一度実行してください。");
}
