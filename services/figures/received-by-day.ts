import { and, count, gte } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import type { PrefectureCode } from "@/domain/prefecture";
import { startOfTokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import { applicationsOf } from "@/services/figures/of-federation";
import { dayNumbered, tokyoDayNumber } from "@/services/figures/tokyo-days";

/** How many applications came in on each day from `since` ("2026-11-24") on; days without any are left out. Null is all federations. */
export async function receivedByDay(ctx: Context, federation: PrefectureCode | null, since: string) {
  const rows = await receivedQuery(ctx, federation, since);
  return new Map(rows.map(({ day, n }) => [dayNumbered(day), n]));
}

/** The query of `receivedByDay`, which an index answers by itself. */
export function receivedQuery({ database: { read } }: Context, federation: PrefectureCode | null, since: string) {
  const day = tokyoDayNumber(applications.submittedAt);
  const within = and(applicationsOf(federation), gte(applications.submittedAt, startOfTokyoDay(since)));
  return read.select({ day, n: count() }).from(applications).where(within).groupBy(day);
}
