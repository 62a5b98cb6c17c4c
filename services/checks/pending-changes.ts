import { and, inArray, isNull } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import type { Context } from "@/services/context";

/** Of these offices, the numbers of those whose address is about to change in the ledger, if a second person confirms it. */
export async function pendingChanges(ctx: Context, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.database.read
    .select({ number: ledgerChanges.providerNumber })
    .from(ledgerChanges)
    .where(and(inArray(ledgerChanges.providerNumber, [...numbers]), isNull(ledgerChanges.settledAt)));
  return new Set(rows.map(({ number }) => number));
}
