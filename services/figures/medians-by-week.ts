import { and, count, eq, gte, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import { medianSample, mondayOf, weightedMedian } from "@/domain/figures";
import type { PrefectureCode } from "@/domain/prefecture";
import { businessDaysBetween } from "@/lib/business-days";
import { startOfTokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import { eventsOf } from "@/services/figures/of-federation";
import { dayNumbered, tokyoDayNumber } from "@/services/figures/tokyo-days";

const earlier = alias(events, "earlier");

/**
 * The median of business days from application to posting, by the Monday of the week in which the posting was booked, from
 * the day `since` on. Each case counts once, by its first letter. Of many postings only every so-manieth is looked at: a
 * look into a million applications for each would take longer than a reader waits. Null is all federations.
 */
export async function mediansByWeek(ctx: Context, federation: PrefectureCode | null, since: string, postings: number) {
  const every = Math.max(1, Math.ceil(postings / medianSample));
  const weeks = new Map<string, { days: number; count: number }[]>();
  for (const { received, postedOn, booked, n } of await postingsQuery(ctx, federation, since, every)) {
    const monday = mondayOf(dayNumbered(booked));
    const days = businessDaysBetween(dayNumbered(received), postedOn);
    weeks.set(monday, [...(weeks.get(monday) ?? []), { days, count: n }]);
  }
  return new Map([...weeks].map(([monday, counted]) => [monday, weightedMedian(counted)]));
}

/** The query of `mediansByWeek`: how many cases were received, posted and booked on the same days, of every n-th event. */
export function postingsQuery(
  { database: { read } }: Context,
  federation: PrefectureCode | null,
  since: string,
  every = 1,
) {
  const received = tokyoDayNumber(applications.submittedAt);
  const booked = tokyoDayNumber(events.at);
  const postedOn = sql<string>`json_extract(${events.detail}, '$.postedOn')`;
  const before = and(
    eq(earlier.applicationId, events.applicationId),
    sql`${earlier.act} = 'post'`,
    lt(earlier.sequence, events.sequence),
  );
  return read
    .select({ received, postedOn, booked, n: count() })
    .from(events)
    .innerJoin(applications, eq(applications.id, events.applicationId))
    .where(
      and(
        eventsOf(federation),
        eq(events.act, "post"),
        gte(events.at, startOfTokyoDay(since)),
        sql`${events.sequence} % ${every} = 0`,
        notExists(read.select({ sequence: earlier.sequence }).from(earlier).where(before)),
      ),
    )
    .groupBy(received, postedOn, booked);
}
