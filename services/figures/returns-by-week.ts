import { and, count, eq, gte } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { mondayOf } from "@/domain/figures";
import type { PrefectureCode } from "@/domain/prefecture";
import { startOfTokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import { eventsOf } from "@/services/figures/of-federation";
import { dayNumbered, tokyoDayNumber } from "@/services/figures/tokyo-days";
import { hadBeenPosted } from "@/services/letters/had-been-posted";

/** How many posted letters came back, by the Monday of the week, from the day `since` on. Null is all federations. */
export async function returnsByWeek(ctx: Context, federation: PrefectureCode | null, since: string) {
  const counts = new Map<string, number>();
  for (const { day, n } of await returnsQuery(ctx, federation, since)) {
    const monday = mondayOf(dayNumbered(day));
    counts.set(monday, (counts.get(monday) ?? 0) + n);
  }
  return counts;
}

/** The query of `returnsByWeek`: an index leads to the returns, and each is asked whether its letter had been posted. */
export function returnsQuery({ database: { read } }: Context, federation: PrefectureCode | null, since: string) {
  const day = tokyoDayNumber(events.at);
  const isReturn = eq(events.act, "return");
  const within = and(eventsOf(federation), isReturn, hadBeenPosted, gte(events.at, startOfTokyoDay(since)));
  return read.select({ day, n: count() }).from(events).where(within).groupBy(day);
}
