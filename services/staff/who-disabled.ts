import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { events } from "@/db/schema/events";
import { staff } from "@/db/schema/staff";
import type { Context, Staff } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";

/** Who suspended a colleague: a member of staff, or the program after too many wrong entries (R38). */
export type Disabler = { kind: "staff"; id: string; name: string | null } | { kind: "system" };

const told = z.object({ staff: z.string() });

/** Who suspended this person, as the event of that moment says; null for one who is not, or of whom no event tells. */
export async function whoDisabled(ctx: Context<Staff>, { id, disabledAt }: Person): Promise<Disabler | null> {
  if (disabledAt === null) return null;
  const found = await ctx.database.read
    .select({ actor: events.actor, actorId: events.actorId, name: staff.name, detail: events.detail })
    .from(events)
    .leftJoin(staff, eq(staff.id, events.actorId))
    .where(and(eq(events.act, "staff-disabled"), eq(events.at, disabledAt)));
  const event = found.find(({ detail }) => told.safeParse(JSON.parse(detail)).data?.staff === id);
  if (event === undefined) return null;
  const { actor, actorId, name } = event;
  return actor === "staff" && actorId !== null ? { kind: "staff", id: actorId, name } : { kind: "system" };
}
