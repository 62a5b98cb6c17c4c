import { and, asc, eq, gt, inArray, notExists, sql } from "drizzle-orm";
import { checks } from "@/db/schema/checks";
import { letters } from "@/db/schema/letters";
import { standingChecks } from "@/domain/standing-checks";
import type { Context } from "@/services/context";

/** Those of these applications whose office said in the call that counts that it had not applied: `standingChecks` for that alone. */
export async function deniedAmong({ database: { read } }: Context, ids: readonly string[]): Promise<Set<string>> {
  const { applicationId, kind, result, phone, staffId, calledAt, at } = checks;
  const printedSince = read
    .select({ one: sql`1` })
    .from(letters)
    .where(and(eq(letters.applicationId, applicationId), gt(letters.printedAt, at)));
  const calls = await read
    .select({ id: applicationId, call: { kind, result, phone, staffId, calledAt, at } })
    .from(checks)
    .where(and(inArray(applicationId, [...ids]), eq(kind, "call-back"), notExists(printedSince)))
    .orderBy(asc(applicationId), asc(at), asc(sql`checks.rowid`));
  const counting = [...Map.groupBy(calls, ({ id }) => id)].filter(([, theirs]) => {
    const made = theirs.map(({ call }) => call);
    return standingChecks(made, quiet)["call-back"]?.result === "denied";
  });
  return new Set(counting.map(([id]) => id));
}

/** A denied call outlasts every change of the ledger, and calls before a printing are left out already. */
const quiet = { phone: "", addressChangedAt: null, printedAt: null, sealedAt: null };
