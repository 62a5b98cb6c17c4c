import { and, desc, eq, isNotNull, ne, not, sql } from "drizzle-orm";
import { z } from "zod";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";

/** The newest change of an office's telephone number, by a person, with a person's file or by the operator's command. */
export interface PhoneChange {
  by: string;
  name: string | null;
  at: Date;
  /** The number of before; "" for none. */
  before: string;
  /** The office itself came into the ledger then. */
  isNew: boolean;
}

const recorded = z.object({ phone: z.string().default("") });

/**
 * Who last changed an office's telephone number, when, and what it was before, or who brought it in with the office; null when
 * nobody did within sixty days. What came with an office by the operator's command, as the whole ledger does once, is nobody's.
 */
export async function lastPhoneChange(ctx: Context, number: string): Promise<PhoneChange | null> {
  const { providerNumber, earlier, fields, proposedBy, settledAt, settledAs, difference } = ledgerChanges;
  const ofPhone = sql`json_extract(${fields}, '$.phone') is not json_extract(${earlier}, '$.phone')`;
  const byNobody = sql`(${difference} is 'added' and ${proposedBy} = 'system')`;
  const inForce = and(isNotNull(settledAs), ne(settledAs, "dropped"));
  const [change] = await ctx.database.read
    .select({ by: proposedBy, name: staff.name, at: settledAt, earlier, difference })
    .from(ledgerChanges)
    .leftJoin(staff, eq(staff.id, proposedBy))
    .where(and(eq(providerNumber, number), inForce, ofPhone, not(byNobody)))
    .orderBy(desc(settledAt))
    .limit(1);
  const since = new Date(ctx.now.getTime() - limits.flags.addressChange.within);
  if (change?.at == null || change.at < since) return null;
  const { by, name, at, difference: how } = change;
  return { by, name, at, before: recorded.parse(JSON.parse(change.earlier)).phone, isNew: how === "added" };
}
