import { inArray } from "drizzle-orm";
import { providers } from "@/db/schema/providers";
import type { LedgerDifference } from "@/domain/ledger-difference";
import { differenceOf } from "@/domain/ledger-difference";
import type { LedgerRow } from "@/domain/ledger-row";
import type { Context } from "@/services/context";
import type { Line } from "@/services/imports/collect-rows";
import { numberList } from "@/services/ledger/number-list";

export interface ComparedRow extends Line<LedgerRow> {
  difference: LedgerDifference;
  /** What the ledger holds; null for a new office. */
  office: LedgerRow | null;
  /** The `changedAt` of the ledger's row it was compared with; null for a new office. */
  asReadAt: Date | null;
}

/** How each row of a file stands to the ledger as it is now. */
export async function compareRows(
  { database: { read } }: Context,
  lines: readonly Line<LedgerRow>[],
): Promise<ComparedRow[]> {
  const numbers = lines.map(({ row }) => row.number);
  const offices = await read
    .select()
    .from(providers)
    .where(inArray(providers.number, numberList(numbers)));
  const known = new Map(offices.map((office) => [office.number, office]));
  return lines.map(({ line, row }) => {
    const office = known.get(row.number);
    const difference = differenceOf(row, office);
    return { line, row, difference, office: office ?? null, asReadAt: office?.changedAt ?? null };
  });
}
