import { asc, eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { LedgerRow } from "@/domain/ledger-row";
import type { Context } from "@/services/context";
import type { Provider } from "@/services/ledger/find-provider";

export const tokyoOffice: LedgerRow = {
  number: "1311111111",
  name: "請求事業所A",
  corporation: "社会福祉法人請求会",
  postalCode: "1000001",
  address: "東京都若草市見本町1-1",
  building: "請求ビル3階",
  phone: "03-0000-0001",
  status: "active",
};

/** Puts offices into the ledger: the one of Tokyo, unless others are named. */
export async function keepOffices(ctx: Context, ...offices: Partial<LedgerRow>[]): Promise<Provider> {
  const rows = (offices.length === 0 ? [{}] : offices).map((office) => ({
    ...tokyoOffice,
    ...office,
    changedAt: ctx.now,
  }));
  await commit(ctx, [statement(ctx.database.read.insert(providers).values(rows))]);
  return officeNow(ctx, rows[0]?.number);
}

/** The office as the ledger has it now. */
export async function officeNow(ctx: Context, number = tokyoOffice.number): Promise<Provider> {
  const [office] = await ctx.database.read.select().from(providers).where(eq(providers.number, number));
  if (office === undefined) throw new Error("no such office");
  return office;
}

/** Every change of the ledger that is kept, the oldest first. */
export function changesKept({ database: { read } }: Context) {
  return read.select().from(ledgerChanges).orderBy(asc(ledgerChanges.proposedAt), asc(ledgerChanges.id));
}
