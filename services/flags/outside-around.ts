import { and, asc, gte, inArray, lte, sql } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { limits } from "@/domain/limits";
import { prefectureOf } from "@/domain/provider-number";
import type { Context } from "@/services/context";
import type { FlaggedCase } from "@/services/flags/flagged-case";

const { around } = limits.flags.outsideBurst;

/**
 * For each case of an office outside its federation's prefecture: how many such applications reached that federation within
 * 24 hours before or after it, itself included; by application id, without those of offices inside.
 */
export async function outsideAround(ctx: Context, cases: readonly FlaggedCase[]): Promise<Map<string, number>> {
  const outside = cases.filter(({ providerNumber, federation }) => prefectureOf(providerNumber) !== federation);
  if (outside.length === 0) return new Map();
  const arrived = await arrivalsAround(ctx, outside);
  const known = new Set(arrived.map(({ id }) => id));
  const arrivals = new Map(
    [...Map.groupBy(arrived, ({ federation }) => federation)].map(([federation, rows]) => [
      federation,
      rows.map(({ submittedAt }) => submittedAt.getTime()),
    ]),
  );
  return new Map(
    outside.map(({ id, federation, submittedAt }) => {
      const times = arrivals.get(federation) ?? [];
      const at = submittedAt.getTime();
      const near = countUpTo(times, at + around) - countUpTo(times, at - around - 1);
      return [id, known.has(id) ? near : near + 1];
    }),
  );
}

function arrivalsAround(ctx: Context, outside: readonly FlaggedCase[]) {
  const times = outside.map(({ submittedAt }) => submittedAt.getTime());
  return ctx.database.read
    .select({ id: applications.id, federation: applications.federation, submittedAt: applications.submittedAt })
    .from(applications)
    .where(
      and(
        inArray(applications.federation, [...new Set(outside.map(({ federation }) => federation))]),
        gte(applications.submittedAt, new Date(Math.min(...times) - around)),
        lte(applications.submittedAt, new Date(Math.max(...times) + around)),
        sql`substr(${applications.providerNumber}, 1, 2) <> ${applications.federation}`,
      ),
    )
    .orderBy(asc(applications.submittedAt));
}

/** How many of the ascending `times` are at most `limit`. */
function countUpTo(times: readonly number[], limit: number): number {
  let from = 0;
  let to = times.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((times[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
