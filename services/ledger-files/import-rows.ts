import type { StagedDifference } from "@/domain/ledger-difference";
import type { Context } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import type { DifferingRow, RowsAfter } from "@/services/ledger-files/staged-rows";
import { stagedRows } from "@/services/ledger-files/staged-rows";
import { writtenRows } from "@/services/ledger-files/written-rows";

/** What a file would change while it waits for its word, and what it has changed from then on; nothing of one that was not taken. */
export async function importRows(
  ctx: Context,
  { id, state }: LedgerImport,
  kind: StagedDifference,
  page: RowsAfter,
): Promise<DifferingRow[]> {
  if (state === "previewed") return stagedRows(ctx, id, kind, page);
  return hasResult(state) ? writtenRows(ctx, id, kind, page) : [];
}

/** A row of a file, and whether it is in the ledger already. */
export interface FileRow extends DifferingRow {
  isWritten: boolean;
}

/**
 * Every row of a file that differs in this way, written or still to be written. A lot may be written at any moment: those that
 * wait are read first, so that such a row stands in both readings and never in none.
 */
export async function fileRows(ctx: Context, id: string, kind: StagedDifference, page: RowsAfter): Promise<FileRow[]> {
  const waiting = await stagedRows(ctx, id, kind, page);
  const written = await writtenRows(ctx, id, kind, page);
  const numbers = new Set(written.map(({ number }) => number));
  const rows = [
    ...written.map((row) => ({ ...row, isWritten: true })),
    ...waiting.filter(({ number }) => !numbers.has(number)).map((row) => ({ ...row, isWritten: false })),
  ];
  return rows.toSorted((one, other) => (one.number < other.number ? -1 : 1)).slice(0, page.most);
}

/** Whether a file in this state has begun to change the ledger. */
export function hasResult(state: LedgerImport["state"]): boolean {
  return state === "writing" || state === "done";
}
