import { asc, eq, inArray, sql } from "drizzle-orm";
import { checks } from "@/db/schema/checks";
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
