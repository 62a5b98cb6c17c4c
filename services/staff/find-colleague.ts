import { and, eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";

/**
 * The member of staff of this ID within the asker's own federation; an admin sees all. Refuses `not-found` for another
 * federation's, and for an admin of all, in the same words as for an ID that nobody has (R43).
 */
export async function findColleague(ctx: Context<Staff>, id: string): Promise<Person> {
  const [person] = await ctx.database.read
    .select()
    .from(staff)
    .where(and(eq(staff.id, id), colleagues(ctx)));
  if (person === undefined) throw new Refusal("not-found", "この職員IDの職員は見つかりません。");
  return person;
}

/** The condition that keeps what is asked about staff within the asker's federation (R43). */
export function colleagues({ actor }: Context<Staff>) {
  return actor.federation === null ? undefined : eq(staff.federation, actor.federation);
}
