import { and, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import type { Context } from "@/services/context";

/** Who last changed an office's telephone number at the desk; undefined when it stands as a file or an earlier time left it. */
export async function phoneChangedBy(ctx: Context, number: string): Promise<string | undefined> {
  const inForce = or(isNull(ledgerChanges.settledAs), ne(ledgerChanges.settledAs, "dropped"));
  const ofPhone = sql`json_extract(${ledgerChanges.fields}, '$.phone') is not null`;
  const [change] = await ctx.database.read
    .select({ by: ledgerChanges.proposedBy })
    .from(ledgerChanges)
    .where(and(eq(ledgerChanges.providerNumber, number), inForce, ofPhone))
    .orderBy(desc(ledgerChanges.proposedAt))
    .limit(1);
  return change?.by;
}
