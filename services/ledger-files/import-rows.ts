import type { StagedDifference } from "@/domain/ledger-difference";
import type { Context } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import type { DifferingRow, RowsAfter } from "@/services/ledger-files/staged-rows";
import { stagedRows } from "@/services/ledger-files/staged-rows";
import { writtenRows } from "@/services/ledger-files/written-rows";

/**
 * What a file would change while it waits for its word, and what it has changed from then on. Of the offices that it added
 * no list is kept; a file that was not taken has nothing to show.
 */
export async function importRows(
  ctx: Context,
  { id, state }: LedgerImport,
  kind: StagedDifference,
  page: RowsAfter,
): Promise<DifferingRow[]> {
  if (state === "previewed") return stagedRows(ctx, id, kind, page);
  return hasResult(state) && kind !== "added" ? writtenRows(ctx, id, kind, page) : [];
}

/** Whether a file in this state has begun to change the ledger. */
export function hasResult(state: LedgerImport["state"]): boolean {
  return state === "writing" || state === "done";
}
