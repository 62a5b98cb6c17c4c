import { and, asc, count, eq, gt } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { KeptDifference, StagedDifference } from "@/domain/ledger-difference";
import { keptDifferences } from "@/domain/ledger-difference";
import { changesIn } from "@/domain/recorded-change";
import type { Context } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import type { DifferingRow, RowsAfter } from "@/services/ledger-files/staged-rows";

/** The offices that a file has changed in this way so far, by number; the name is the ledger's of now, the line is not kept. */
export async function writtenRows(
  { database: { read } }: Context,
  id: string,
  kind: KeptDifference,
  { after = "", most }: RowsAfter,
): Promise<DifferingRow[]> {
  const { importId, difference, providerNumber } = ledgerChanges;
  const rows = await read
    .select({ change: ledgerChanges, name: providers.name })
    .from(ledgerChanges)
    .leftJoin(providers, eq(providers.number, providerNumber))
    .where(and(eq(importId, id), eq(difference, kind), gt(providerNumber, after)))
    .orderBy(asc(providerNumber))
    .limit(most);
  return rows.map(({ change, name }) => ({
    number: change.providerNumber,
    line: null,
    name: name ?? "",
    added: null,
    changes: changesIn(change),
  }));
}

/** How many offices a file has changed and added so far. */
export async function writtenCounts(
  { database: { read } }: Context,
  { id, rowsWritten, refusedRows }: LedgerImport,
): Promise<Record<StagedDifference, number>> {
  const { importId, difference } = ledgerChanges;
  const kept = await read
    .select({ difference, n: count() })
    .from(ledgerChanges)
    .where(eq(importId, id))
    .groupBy(difference);
  const [address = 0, changed = 0] = keptDifferences.map((kind) => kept.find((row) => row.difference === kind)?.n ?? 0);
  return { address, changed, added: rowsWritten - refusedRows - address - changed };
}
