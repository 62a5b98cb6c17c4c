import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { commit, guarded } from "@/db/commit";
import { ledgerImports } from "@/db/schema/ledger-changes";
import type { LedgerDifference } from "@/domain/ledger-difference";
import type { LedgerFileNotes } from "@/domain/ledger-file-notes";
import { noLedgerFileNotes, noteRow } from "@/domain/ledger-file-notes";
import type { LedgerRow } from "@/domain/ledger-row";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import type { ReadRow, RefusedRow } from "@/services/imports/read-rows";
import type { ComparedRow } from "@/services/ledger-files/compare-rows";
import { compareRows } from "@/services/ledger-files/compare-rows";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import { sortRows } from "@/services/ledger-files/sort-rows";

/** How many rows must be refused, the first thousand with their lines, and what the preview points out. */
export interface Staged {
  count: number;
  rows: RefusedRow[];
  notes: LedgerFileNotes;
}

const { rowsPerCommit, refusalsKept } = limits.ledgerFile;

/**
 * Puts the rows of a file that differ from the ledger aside, each with how it differs, a few hundred to a commit that counts the progress,
 * so that the desk goes on meanwhile. Gives what must be refused and what must be pointed out. Throws `Conflict` when the import was dropped meanwhile.
 */
export async function stageRows(
  ctx: Context,
  begun: Pick<LedgerImport, "id" | "federation">,
  rows: AsyncIterable<ReadRow<LedgerRow>>,
  bytesRead: () => number,
): Promise<Staged> {
  const staged: Staged = { count: 0, rows: [], notes: noLedgerFileNotes() };
  const firstLines = new Map<string, number>();
  for await (const lot of inLots(rows)) {
    await nextTurn();
    const { good, refused } = sortRows(begun.federation, firstLines, lot);
    staged.count += refused.length;
    staged.rows.push(...refused.slice(0, refusalsKept - staged.rows.length));
    const compared = await compareRows(ctx, good);
    for (const { row, office } of compared) noteRow(staged.notes, row, office);
    await nextTurn();
    const progress = { bytes: bytesRead(), refusedRows: staged.count, progressAt: ctx.clock() };
    await commit(ctx, [...putAside(begun.id, compared), ...counted(ctx, begun.id, lot.length, compared, progress)]);
  }
  return staged;
}

async function* inLots<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let lot: Row[] = [];
  for await (const row of rows) {
    if (lot.push(row) < rowsPerCommit.reading) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}

const insert = `
insert into ledger_staged (import_id, number, line, name, corporation, postal_code, address, building, phone, status,
  difference, as_read_at)
select ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
  value ->> 8, value ->> 9, value ->> 10
from json_each(?2)`;

function putAside(id: string, compared: readonly ComparedRow[]): Statement[] {
  const rows = compared.filter(({ difference }) => difference !== "unchanged");
  const inOrder = rows.map(({ line, row, difference, asReadAt }) => {
    const { number, name, corporation, postalCode, address, building, phone, status } = row;
    const when = asReadAt?.getTime() ?? null;
    return [number, line, name, corporation, postalCode, address, building, phone, status, difference, when];
  });
  return rows.length === 0 ? [] : [{ sql: insert, args: [id, JSON.stringify(inOrder)] }];
}

type Progress = Pick<LedgerImport, "bytes" | "refusedRows" | "progressAt">;

function counted(ctx: Context, id: string, lines: number, rows: readonly ComparedRow[], progress: Progress) {
  const { rowsRead, added, changed, unchanged, addressesChanged } = ledgerImports;
  const of = (kind: LedgerDifference) => rows.filter(({ difference }) => difference === kind).length;
  const figures = {
    rowsRead: sql`${rowsRead} + ${lines}`,
    added: sql`${added} + ${of("added")}`,
    changed: sql`${changed} + ${of("changed") + of("address")}`,
    unchanged: sql`${unchanged} + ${of("unchanged")}`,
    addressesChanged: sql`${addressesChanged} + ${of("address")}`,
  };
  const reading = and(eq(ledgerImports.id, id), eq(ledgerImports.state, "reading"));
  return guarded(
    ctx.database.read
      .update(ledgerImports)
      .set({ ...figures, ...progress })
      .where(reading),
  );
}
