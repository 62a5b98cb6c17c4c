import { asc, eq, inArray, max, sql } from "drizzle-orm";
import { checks } from "@/db/schema/checks";
import { letters } from "@/db/schema/letters";
import { staff } from "@/db/schema/staff";
import type { Check } from "@/domain/standing-checks";
import type { Context } from "@/services/context";

/** A check with what was noted, and who made it. */
export interface MadeCheck extends Check {
  id: string;
  answeredBy: string;
  note: string;
  staffName: string | null;
}

/** The checks that were made of these applications, by its id, the oldest first. */
export async function checksOf(ctx: Context, ids: readonly string[]): Promise<Map<string, MadeCheck[]>> {
  const { applicationId, id, kind, result, phone, answeredBy, calledAt, note, staffId, at } = checks;
  const rows = await ctx.database.read
    .select({
      applicationId,
      check: { id, kind, result, phone, answeredBy, calledAt, note, staffId, at, staffName: staff.name },
    })
    .from(checks)
    .leftJoin(staff, eq(staff.id, checks.staffId))
    .where(inArray(checks.applicationId, [...ids]))
    .orderBy(asc(checks.applicationId), asc(checks.at), asc(sql`checks.rowid`));
  const made = Map.groupBy(rows, (row) => row.applicationId);
  return new Map([...made].map(([application, theirs]) => [application, theirs.map(({ check }) => check)]));
}

/** When the last letter of each of these applications was printed, by its id; what was never printed is not in it. */
export async function lastPrintings(ctx: Context, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await ctx.database.read
    .select({ applicationId: letters.applicationId, printedAt: max(letters.printedAt) })
    .from(letters)
    .where(inArray(letters.applicationId, [...ids]))
    .groupBy(letters.applicationId);
  return new Map(rows.flatMap(({ applicationId, printedAt }) => (printedAt ? [[applicationId, printedAt]] : [])));
}
