import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded } from "@/db/commit";
import { ledgerImports, ledgerStaged } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { limits } from "@/domain/limits";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import type { RefusedRow } from "@/services/imports/read-rows";
import { sealedFields, writtenSeal } from "@/services/ledger/written-seal";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import type { StagedLot } from "@/services/ledger-files/import-statements";
import { deleteStaged, writeStaged } from "@/services/ledger-files/import-statements";
import { moveImport } from "@/services/ledger-files/move-import";
import { refusedRowsIn } from "@/services/ledger-files/refused-rows-in";

const { rowsPerCommit, refusalsKept } = limits.ledgerFile;

/**
 * Writes a confirmed file into the ledger, a few hundred rows to a commit that takes them off the staged ones: after a crash
 * the next call goes on where the last commit ended (R49), and the desk has its turn between two. Each commit leaves its event (R45). A row that somebody changed
 * since the preview stays as it is and is told with its line. Ends when nothing is left or `signal` is aborted.
 */
export async function writeImport(ctx: Context, id: string, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await writeLot(ctx, id))) await nextTurn();
}

/** Whether there is more to write. */
async function writeLot(ctx: Context, id: string): Promise<boolean> {
  const [row] = await ctx.database.read.select().from(ledgerImports).where(eq(ledgerImports.id, id));
  if (row?.state !== "writing") return false;
  const [first, ...others] = await nextLot(ctx, id);
  const change = first === undefined ? finished(ctx, row) : written(ctx, row, alike(first, others));
  try {
    await commit(ctx, change);
  } catch (error) {
    // Another process was at it, or the desk changed one of these rows: the next look sees how it stands.
    if (!(error instanceof Conflict)) throw error;
  }
  return true;
}

type LotRow = Awaited<ReturnType<typeof nextLot>>[number];

/** Rows of one import that differ in the same way: all of them up to a number. */
interface Lot extends StagedLot {
  rows: LotRow[];
}

function nextLot({ database: { read } }: Context, id: string) {
  const { number, line, difference, asReadAt } = ledgerStaged;
  const asPreviewed = sql`${providers.changedAt} is ${asReadAt}`.mapWith(Boolean);
  return read
    .select({ number, line, difference, asPreviewed, before: asSealed(providers), after: asSealed(ledgerStaged) })
    .from(ledgerStaged)
    .leftJoin(providers, eq(providers.number, number))
    .where(eq(ledgerStaged.importId, id))
    .orderBy(asc(difference), asc(number))
    .limit(rowsPerCommit.writing);
}

/** `sealedRow` in the database: five hundred rows come as one text each, not as twenty columns. Null where there is no row. */
function asSealed(table: typeof providers | typeof ledgerStaged) {
  return sql<string>`${sql.join(
    sealedFields.map((field) => table[field]),
    sql` || char(31) || `,
  )}`;
}

function alike(first: LotRow, others: readonly LotRow[]): Lot {
  const rows = [first, ...others.filter(({ difference }) => difference === first.difference)];
  return { difference: first.difference, upTo: rows.at(-1)?.number ?? first.number, rows };
}

function written(ctx: Context, row: LedgerImport, lot: Lot): Statement[] {
  const left = lot.rows.filter(({ asPreviewed }) => !asPreviewed);
  const { history, upsert } = writeStaged(ctx, row, lot);
  return [
    history,
    ...guarded(upsert, lot.rows.length - left.length),
    ...guarded(deleteStaged(row, lot), lot.rows.length),
    ...counted(ctx, row, lot.rows.length, left),
    happened(ctx, row, lot),
  ];
}

/** Nobody asks for a lot, so the event holds what an auditor needs to see that its rows are still what was written. */
function happened(ctx: Context, { id, federation }: LedgerImport, { difference, rows, upTo }: Lot): Statement {
  const taken = rows.filter(({ asPreviewed }) => asPreviewed);
  const detail = {
    import: id,
    kind: difference,
    from: rows[0]?.number ?? upTo,
    to: upTo,
    count: taken.length,
    sha256: writtenSeal(taken),
  };
  const now = ctx.clock();
  return record({ ...ctx, now }, { act: "write-ledger-file", federation: federation ?? undefined, detail });
}

function counted(ctx: Context, row: LedgerImport, taken: number, left: readonly LotRow[]): Statement[] {
  const { id, rowsWritten } = row;
  const asRead = and(
    eq(ledgerImports.id, id),
    eq(ledgerImports.state, "writing"),
    eq(ledgerImports.rowsWritten, rowsWritten),
  );
  const progress = { rowsWritten: rowsWritten + taken, progressAt: ctx.clock() };
  return guarded(
    ctx.database.read
      .update(ledgerImports)
      .set({ ...progress, ...told(row, left) })
      .where(asRead),
  );
}

function told({ refused, refusedRows }: LedgerImport, left: readonly LotRow[]) {
  if (left.length === 0) return {};
  const rows: RefusedRow[] = left.map(({ line, number }) => ({
    line,
    reason: `事業所番号${number}は、差分を確認した後に台帳が変わったため、取り込んでいません。`,
  }));
  const kept = [...refusedRowsIn(refused), ...rows].slice(0, refusalsKept);
  return { refused: JSON.stringify(kept), refusedRows: refusedRows + left.length };
}

function finished(ctx: Context, row: LedgerImport): Statement[] {
  return moveImport(ctx, row, { from: ["writing"], to: "done", act: "finish-ledger-file" });
}
