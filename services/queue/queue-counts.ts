import { and, count, eq, sum } from "drizzle-orm";
import { applicationCounts } from "@/db/schema/application-counts";
import { applications } from "@/db/schema/applications";
import { type ApplicationStatus, applicationStatuses } from "@/domain/application-status";
import type { Context, Staff } from "@/services/context";
import { isReported } from "@/services/queue/is-reported";
import { federationBeside } from "@/services/queue/queue-filter";

export interface QueueCounts {
  /** Every status in the order of its life, also the empty ones. Their sum is the number of applications (I10). */
  states: { status: ApplicationStatus; count: number }[];
  /** How many 発送済 have a letter that was reported as missing. */
  reported: number;
}

/** How many applications of the asker's federation (R43) stand in each status, from the counts that are kept with them. */
export async function queueCounts(ctx: Context<Staff>): Promise<QueueCounts> {
  const { federation } = ctx.actor;
  const kept = await ctx.database.read
    .select({ status: applicationCounts.status, count: sum(applicationCounts.count).mapWith(Number) })
    .from(applicationCounts)
    .where(federation === null ? undefined : eq(applicationCounts.federation, federation))
    .groupBy(applicationCounts.status);
  const counted = new Map(kept.map(({ status, count }) => [status, count]));
  const [reported] = await ctx.database.read
    .select({ count: count() })
    .from(applications)
    .where(and(federationBeside(ctx), isReported));
  return {
    states: applicationStatuses.map((status) => ({ status, count: counted.get(status) ?? 0 })),
    reported: reported?.count ?? 0,
  };
}
