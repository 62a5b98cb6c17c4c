import { and, asc, eq, gt } from "drizzle-orm";
import { ledgerStaged } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { FieldChange, StagedDifference } from "@/domain/ledger-difference";
import { fieldChanges } from "@/domain/ledger-difference";
import type { LedgerRow } from "@/domain/ledger-row";
import type { Context } from "@/services/context";

/** An office that a file changes or adds. */
export interface DifferingRow {
  number: string;
  name: string;
  /** Where it stands in the file, while the file is kept. */
  line: number | null;
  /** The whole row of an office that is new. */
  added: LedgerRow | null;
  changes: FieldChange[];
}

/** A page of rows: those after a 事業所番号, this many at the most. */
export interface RowsAfter {
  after?: string;
  most: number;
}

/** The rows of a file that differ in this way, each with its changes against the ledger as it is now, by number. */
export async function stagedRows(
  { database: { read } }: Context,
  id: string,
  kind: StagedDifference,
  { after = "", most }: RowsAfter,
): Promise<DifferingRow[]> {
  const { importId, difference, number } = ledgerStaged;
  const rows = await read
    .select({ staged: ledgerStaged, office: providers })
    .from(ledgerStaged)
    .leftJoin(providers, eq(providers.number, number))
    .where(and(eq(importId, id), eq(difference, kind), gt(number, after)))
    .orderBy(asc(number))
    .limit(most);
  return rows.map(({ staged, office }) => ({
    number: staged.number,
    name: staged.name,
    line: staged.line,
    added: kind === "added" ? staged : null,
    changes: office === null ? [] : fieldChanges(office, staged),
  }));
}
