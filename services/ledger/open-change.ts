import { and, eq, isNull } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import type { Context } from "@/services/context";

export type LedgerChange = typeof ledgerChanges.$inferSelect;

/** The wish for another address of this office that waits for a second person; an office has one at a time. */
export async function openChange(ctx: Context, number: string): Promise<LedgerChange | undefined> {
  const [change] = await ctx.database.read
    .select()
    .from(ledgerChanges)
    .where(and(eq(ledgerChanges.providerNumber, number), isNull(ledgerChanges.settledAt)));
  return change;
}
