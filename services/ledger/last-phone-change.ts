import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";

/** The newest change of an office's telephone number, by a person or with a person's file. */
export interface PhoneChange {
  by: string;
  name: string | null;
  at: Date;
  /** The number of before; "" for none. */
  before: string;
}

const recorded = z.object({ phone: z.string().default("") });

/** Who last changed an office's telephone number, when, and what it was before; null when nobody did within sixty days. */
export async function lastPhoneChange(ctx: Context, number: string): Promise<PhoneChange | null> {
  const { providerNumber, earlier, fields, proposedBy, settledAt, settledAs } = ledgerChanges;
  const ofPhone = sql`json_extract(${fields}, '$.phone') is not json_extract(${earlier}, '$.phone')`;
  const inForce = and(isNotNull(settledAs), ne(settledAs, "dropped"));
  const [change] = await ctx.database.read
    .select({ by: proposedBy, name: staff.name, at: settledAt, earlier })
    .from(ledgerChanges)
    .leftJoin(staff, eq(staff.id, proposedBy))
    .where(and(eq(providerNumber, number), inForce, ofPhone))
    .orderBy(desc(settledAt))
    .limit(1);
  const since = new Date(ctx.now.getTime() - limits.flags.addressChange.within);
  if (change?.at == null || change.at < since) return null;
  return { by: change.by, name: change.name, at: change.at, before: recorded.parse(JSON.parse(change.earlier)).phone };
}
