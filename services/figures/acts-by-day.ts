import { and, count, gte, inArray } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { PrefectureCode } from "@/domain/prefecture";
import { startOfTokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import { eventsOf } from "@/services/figures/of-federation";
import { dayNumbered, tokyoDayNumber } from "@/services/figures/tokyo-days";

/** The acts that the figures count. */
export const countedActs = ["approve", "reject", "post"] as const;
export type CountedAct = (typeof countedActs)[number];

/** How often each act was done, day by day. */
export type ActsByDay = (act: CountedAct, day: string) => number;

/** How often each of the counted acts was done on each day from `since` ("2026-11-24") on. Null is all federations. */
export async function actsByDay(ctx: Context, federation: PrefectureCode | null, since: string): Promise<ActsByDay> {
  const rows = await actsQuery(ctx, federation, since);
  const counts = new Map(rows.map(({ act, day, n }) => [`${act} ${dayNumbered(day)}`, n]));
  return (act, day) => counts.get(`${act} ${day}`) ?? 0;
}

/** The query of `actsByDay`, which an index answers by itself. */
export function actsQuery({ database: { read } }: Context, federation: PrefectureCode | null, since: string) {
  const day = tokyoDayNumber(events.at);
  const within = and(
    eventsOf(federation),
    inArray(events.act, [...countedActs]),
    gte(events.at, startOfTokyoDay(since)),
  );
  return read.select({ act: events.act, day, n: count() }).from(events).where(within).groupBy(events.act, day);
}
