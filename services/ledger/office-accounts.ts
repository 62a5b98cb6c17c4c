import { and, asc, eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { Context, Staff } from "@/services/context";

/** The user IDs of an office at the asker's federation, an admin's at all (R43); no secret, no mail address. */
export function officeAccounts({ actor, database: { read } }: Context<Staff>, number: string) {
  const { id, federation, userId, lastSignInAt, providerNumber } = accounts;
  const own = actor.federation === null ? undefined : eq(federation, actor.federation);
  return read
    .select({ id, federation, userId, lastSignInAt })
    .from(accounts)
    .where(and(eq(providerNumber, number), own))
    .orderBy(asc(federation));
}
