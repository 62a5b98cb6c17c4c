import { and, asc, eq, inArray } from "drizzle-orm";
import { providers } from "@/db/schema/providers";
import { likelyNumbers } from "@/domain/likely-numbers";
import type { Context } from "@/services/context";

export interface LikelyOffice {
  number: string;
  name: string;
}

const most = 3;

/**
 * The active offices of the ledger whose number is one slip of the finger away from `number`, three at most: whom a clerk
 * probably meant. Number and name of an office are public.
 */
export function likelyOffices({ database }: Context, number: string): Promise<LikelyOffice[]> {
  return database.read
    .select({ number: providers.number, name: providers.name })
    .from(providers)
    .where(and(inArray(providers.number, likelyNumbers(number)), eq(providers.status, "active")))
    .orderBy(asc(providers.number))
    .limit(most);
}
