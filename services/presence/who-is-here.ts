import { and, asc, eq, gt, inArray, ne } from "drizzle-orm";
import { presences } from "@/db/schema/presences";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import type { Context, Staff } from "@/services/context";

/**
 * The names of colleagues who have these cases open, by application id: those whose page said so within `seenWithin`, in the
 * order of their names, without the asker. A case that nobody has open is not in it. Cases are for the caller to have
 * found within the asker's federation (R43).
 */
export async function whoIsHere(
  ctx: Context<Staff>,
  applicationIds: readonly string[],
): Promise<Map<string, string[]>> {
  const lately = new Date(ctx.now.getTime() - limits.presence.seenWithin);
  const rows = await ctx.database.read
    .select({ applicationId: presences.applicationId, name: staff.name })
    .from(presences)
    .innerJoin(staff, eq(staff.id, presences.staffId))
    .where(
      and(
        inArray(presences.applicationId, [...applicationIds]),
        gt(presences.seenAt, lately),
        ne(presences.staffId, ctx.actor.id),
      ),
    )
    .orderBy(asc(staff.name));
  const here = Map.groupBy(rows, ({ applicationId }) => applicationId);
  return new Map([...here].map(([id, people]) => [id, people.map(({ name }) => name)]));
}
