import { and, count, inArray } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { type AgeFigures, ageBandOf, ageBands, type DeskStatus, deskStatuses } from "@/domain/figures";
import type { PrefectureCode } from "@/domain/prefecture";
import { tokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import { applicationsOf } from "@/services/figures/of-federation";
import { dayNumbered, tokyoDayNumber } from "@/services/figures/tokyo-days";

/** How old the cases on the desk are in business days, by state. Null is all federations. */
export async function agesOfQueue(ctx: Context, federation: PrefectureCode | null): Promise<AgeFigures[]> {
  const today = tokyoDay(ctx.now);
  const rows = (await agesQuery(ctx, federation)).map(({ status, day, n }) => ({
    status,
    band: ageBandOf(dayNumbered(day), today),
    n,
  }));
  return ageBands.map(({ label }) => {
    const inBand = rows.filter(({ band }) => band === label);
    const of = (wanted: DeskStatus) => inBand.reduce((sum, { status, n }) => sum + (status === wanted ? n : 0), 0);
    const [submitted, reviewing, waiting] = [of("submitted"), of("reviewing"), of("waiting")];
    const [approved, printed, returned] = [of("approved"), of("printed"), of("returned")];
    return { band: label, counts: { submitted, reviewing, waiting, approved, printed, returned } };
  });
}

/** The query of `agesOfQueue`, which the queue's index answers by itself. */
export function agesQuery({ database: { read } }: Context, federation: PrefectureCode | null) {
  const day = tokyoDayNumber(applications.submittedAt);
  const onDesk = inArray(applications.status, [...deskStatuses]);
  return read
    .select({ status: applications.status, day, n: count() })
    .from(applications)
    .where(and(applicationsOf(federation), onDesk))
    .groupBy(applications.status, day);
}
