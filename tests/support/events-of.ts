import { asc } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { Context } from "@/services/context";

/** Every event so far, oldest first, as act, whose deed it was, and what it says. */
export async function eventsOf(ctx: Context) {
  const rows = await wholeEventsOf(ctx);
  return rows.map(({ act, actor, actorId, detail }) => ({ act, actor, actorId, detail }));
}

/** Every event so far, oldest first, with whose record it is: of which federation and application. */
export function wholeEventsOf({ database: { read } }: Context) {
  return read.select().from(events).orderBy(asc(events.sequence));
}
