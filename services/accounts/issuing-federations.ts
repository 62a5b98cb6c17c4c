import { asc, eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import type { Context } from "@/services/context";

/**
 * The federations that issued an ID to this office, by code; the location's own when none did, for a first ID is issued
 * there (domain.md §1, §2: the accounts know it, never the number).
 */
export async function issuingFederations(ctx: Context, providerNumber: string): Promise<PrefectureCode[]> {
  const rows = await ctx.database.read
    .selectDistinct({ federation: accounts.federation })
    .from(accounts)
    .where(eq(accounts.providerNumber, providerNumber))
    .orderBy(asc(accounts.federation));
  return rows.length === 0 ? [prefectureOf(providerNumber)] : rows.map(({ federation }) => federation);
}
