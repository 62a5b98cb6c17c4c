import type { StagedDifference } from "@/domain/ledger-difference";
import type { Context } from "@/services/context";
import { officeWrites } from "@/services/ledger/office-writes";
import type { LedgerImport } from "@/services/ledger-files/find-import";

/** The staged rows of an import that differ in this way, up to this number. */
export interface StagedLot {
  difference: StagedDifference;
  upTo: string;
}

const source = "(select * from ledger_staged where import_id = ?6 and difference = ?7 and number <= ?8)";
const remove = "delete from ledger_staged where import_id = ?1 and difference = ?2 and number <= ?3";

/** Writes the staged rows that differ: what each office was and becomes, who brought the file and who confirmed it; then the ledger. */
export function writeStaged(ctx: Context, row: LedgerImport, { difference, upTo }: StagedLot) {
  const { id, startedBy, startedAt, confirmedBy } = row;
  const word = { importId: id, proposedBy: startedBy, proposedAt: startedAt, settledBy: confirmedBy, at: ctx.clock() };
  return officeWrites({ sql: source, args: [id, difference, upTo] }, word);
}

/** Takes the staged rows away. */
export function deleteStaged({ id }: Pick<LedgerImport, "id">, { difference, upTo }: StagedLot) {
  return { toSQL: () => ({ sql: remove, params: [id, difference, upTo] }) };
}
