import { and, eq, gte } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { mondayOf } from "@/domain/figures";
import type { PrefectureCode } from "@/domain/prefecture";
import { startOfTokyoDay, tokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import { eventsOf } from "@/services/figures/of-federation";
import { hadBeenPosted } from "@/services/letters/had-been-posted";

/** How many posted letters came back, by the Monday of the week, from the day `since` on. Null is all federations. */
export async function returnsByWeek(ctx: Context, federation: PrefectureCode | null, since: string) {
  const counts = new Map<string, number>();
  for (const { at } of await returnsQuery(ctx, federation, since)) {
    const monday = mondayOf(tokyoDay(at));
    counts.set(monday, (counts.get(monday) ?? 0) + 1);
  }
  return counts;
}

/** The query of `returnsByWeek`. */
export function returnsQuery({ database: { read } }: Context, federation: PrefectureCode | null, since: string) {
  const within = and(eventsOf(federation), eq(events.act, "return"), gte(events.at, startOfTokyoDay(since)));
  return read.select({ at: events.at }).from(events).where(and(within, hadBeenPosted));
}
