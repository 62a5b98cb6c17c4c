import { eq } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { providers } from "@/db/schema/providers";
import type { LedgerShown } from "@/services/checks/ledger-as-shown";
import type { Context } from "@/services/context";

/** A case as a page that is drawn now shows it: with the moment of its office's ledger row. */
export async function asShown<Case extends { reference: string }>(
  ctx: Context,
  one: Case,
): Promise<Case & LedgerShown> {
  const [row] = await ctx.database.read
    .select({ at: providers.changedAt })
    .from(applications)
    .innerJoin(providers, eq(providers.number, applications.providerNumber))
    .where(eq(applications.reference, one.reference));
  return { ...one, ledgerSeenAt: row?.at ?? null };
}
