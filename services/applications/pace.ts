import { and, desc, eq, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import type { PrefectureCode } from "@/domain/prefecture";
import { paceCases, usualPace } from "@/domain/usual-pace";
import type { Context } from "@/services/context";

const earlier = alias(events, "earlier");

/**
 * How many business days a federation usually takes from application to posting: the median of its last cases; null below ten
 * (`usualPace`).
 */
export async function pace(ctx: Context, federation: PrefectureCode): Promise<number | null> {
  return usualPace(await lastPostings(ctx, federation));
}

/** The query for the last fifty cases of a federation whose letter went out, each by its first letter. */
export function lastPostings({ database: { read } }: Context, federation: PrefectureCode) {
  const before = and(
    eq(earlier.applicationId, events.applicationId),
    eq(earlier.act, "post"),
    lt(earlier.sequence, events.sequence),
  );
  const first = notExists(read.select({ sequence: earlier.sequence }).from(earlier).where(before));
  return (
    read
      .select({
        submittedAt: applications.submittedAt,
        postedOn: sql<string>`json_extract(${events.detail}, '$.postedOn')`,
      })
      .from(events)
      .innerJoin(applications, eq(applications.id, events.applicationId))
      // The act is spelt out: only so does SQLite see that the index of postings holds all that is asked for.
      .where(and(eq(events.federation, federation), sql`${events.act} = 'post'`, first))
      .orderBy(desc(events.sequence))
      .limit(paceCases.most)
  );
}
