import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { staff } from "@/db/schema/staff";
import type { Context, Staff } from "@/services/context";
import { isOwnOffice } from "@/services/ledger/find-office";
import { lastPhoneChange } from "@/services/ledger/last-phone-change";

const wished = z.object({
  postalCode: z.string().optional(),
  address: z.string().optional(),
  building: z.string().optional(),
});

type Place = Pick<typeof providers.$inferSelect, "postalCode" | "address" | "building">;

/**
 * The ledger's row of an office as a case page shows it: when its telephone number last changed, who changed its address last, and
 * the place where it would be if the change that awaits its second person were confirmed, if there is one (issue 3, 7). Of an
 * office that another federation keeps, that a change waits is all that is told, and nobody is named (R43).
 */
export async function ledgerEntry(ctx: Context<Staff>, number: string) {
  const [entry] = await ctx.database.read
    .select({ provider: providers, addressChangedBy: staff.name })
    .from(providers)
    .leftJoin(staff, eq(staff.id, providers.addressChangedBy))
    .where(eq(providers.number, number));
  const own = isOwnOffice(ctx, number);
  const phoneChange = await lastPhoneChange(ctx, number);
  return {
    provider: entry?.provider,
    addressChangedBy: own ? (entry?.addressChangedBy ?? null) : null,
    phoneChange: phoneChange && !phoneChange.isNew ? { ...phoneChange, name: own ? phoneChange.name : null } : null,
    pendingChange: own && entry ? await pendingChangeOf(ctx, number, entry.provider) : undefined,
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
