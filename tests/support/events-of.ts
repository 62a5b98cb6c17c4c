import { asc } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { Context } from "@/services/context";

/** Every event so far, oldest first, as act, whose deed it was, and what it says. */
export async function eventsOf(ctx: Context) {
  const rows = await ctx.database.read.select().from(events).orderBy(asc(events.sequence));
  return rows.map(({ act, actor, actorId, detail }) => ({ act, actor, actorId, detail }));
}
