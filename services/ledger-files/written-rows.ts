import { and, asc, count, eq, gt } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { StagedDifference } from "@/domain/ledger-difference";
import { changesIn, officeAdded } from "@/domain/recorded-change";
import type { Context } from "@/services/context";
import type { DifferingRow, RowsAfter } from "@/services/ledger-files/staged-rows";

/** The offices that a file has changed or added so far, by number; the name is the ledger's of now, the line is not kept. */
export async function writtenRows(
  { database: { read } }: Context,
  id: string,
  kind: StagedDifference,
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
    added: kind === "added" ? officeAdded(change.providerNumber, change) : null,
    changes: kind === "added" ? [] : changesIn(change),
  }));
}

/** How many offices a file has changed and added so far. */
export async function writtenCounts(
  { database: { read } }: Context,
  id: string,
): Promise<Record<StagedDifference, number>> {
  const { importId, difference } = ledgerChanges;
  const kept = await read
    .select({ difference, n: count() })
    .from(ledgerChanges)
    .where(eq(importId, id))
    .groupBy(difference);
  const of = (kind: StagedDifference) => kept.find((row) => row.difference === kind)?.n ?? 0;
  return { address: of("address"), changed: of("changed"), added: of("added") };
}
