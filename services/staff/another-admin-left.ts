import { and, count, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { type Statement, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import type { Context } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";

/**
 * A condition at the end of a change that takes an admin away: another one must be left who can sign in, for one of all
 * federations another of all, else nothing of the commit is kept (issue 3, 8). Two admins who take each other away at once
 * meet here: the second finds no other.
 */
export function anotherAdminLeft(ctx: Context, leaving: Pick<Person, "id" | "federation">): Statement {
  const asFar = leaving.federation === null ? isNull(staff.federation) : undefined;
  const others = ctx.database.read
    .select({ count: count() })
    .from(staff)
    .where(
      and(
        eq(staff.role, "admin"),
        ne(staff.id, leaving.id),
        asFar,
        isNull(staff.disabledAt),
        isNotNull(staff.passwordHash),
      ),
    );
  const { sql, args } = statement(others);
  return { sql: `insert into guard (ok) select case when (${sql}) >= 1 then 1 end`, args };
}
