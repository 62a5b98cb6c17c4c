import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { staff } from "@/db/schema/staff";
import type { Context } from "@/services/context";

const wished = z.object({
  postalCode: z.string().optional(),
  address: z.string().optional(),
  building: z.string().optional(),
});

type Place = Pick<typeof providers.$inferSelect, "postalCode" | "address" | "building">;

/**
 * The ledger's row of an office as a case page shows it: who changed its address last, and the place where it would be if the
 * change that awaits its second person were confirmed, if there is one (issue 3, 7).
 */
export async function ledgerEntry(ctx: Context, number: string) {
  const [entry] = await ctx.database.read
    .select({ provider: providers, addressChangedBy: staff.name })
    .from(providers)
    .leftJoin(staff, eq(staff.id, providers.addressChangedBy))
    .where(eq(providers.number, number));
  return {
    provider: entry?.provider,
    addressChangedBy: entry?.addressChangedBy ?? null,
    pendingChange: entry && (await pendingChangeOf(ctx, number, entry.provider)),
  };
}

async function pendingChangeOf({ database: { read } }: Context, number: string, provider: Place) {
  const { fields, reason, proposedAt, proposedBy, providerNumber, settledAt } = ledgerChanges;
  const [change] = await read
    .select({ fields, reason, proposedAt, proposedBy: staff.name })
    .from(ledgerChanges)
    .leftJoin(staff, eq(staff.id, proposedBy))
    .where(and(eq(providerNumber, number), isNull(settledAt)));
  if (change === undefined) return undefined;
  const { postalCode, address, building } = provider;
  const { fields: changed, ...told } = change;
  return { ...told, place: { postalCode, address, building, ...wished.parse(JSON.parse(changed)) } };
}
