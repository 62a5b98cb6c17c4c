import { and, eq, gt, isNull } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";

/** The person whom this one-time address was made for; undefined once it was finished or its time is over (contract.md, staff:create). */
export async function findEnrolment(ctx: Context, token: string): Promise<Person | undefined> {
  const [person] = await ctx.database.read
    .select()
    .from(staff)
    .where(
      and(eq(staff.enrolmentHash, tokenHash(token)), gt(staff.enrolmentExpiresAt, ctx.now), isNull(staff.disabledAt)),
    );
  return person;
}
