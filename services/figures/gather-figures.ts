import { and, asc, inArray, sum } from "drizzle-orm";
import { applicationCounts } from "@/db/schema/application-counts";
import { events } from "@/db/schema/events";
import { usualSettings } from "@/domain/federation-settings";
import { daysUpTo, figureSpans, mondaysUpTo, type Overview } from "@/domain/figures";
import { claimForecast, forecastSince } from "@/domain/figures-forecast";
import type { PrefectureCode } from "@/domain/prefecture";
import { addDays, tokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import { type ActsByDay, actsByDay } from "@/services/figures/acts-by-day";
import { agesOfQueue } from "@/services/figures/ages-of-queue";
import { mailTroublesByWeek } from "@/services/figures/mail-troubles-by-week";
import { mediansByWeek } from "@/services/figures/medians-by-week";
import { countsOf } from "@/services/figures/of-federation";
import { receivedByDay } from "@/services/figures/received-by-day";
import { returnsByWeek } from "@/services/figures/returns-by-week";
import { findFederation } from "@/services/ledger/find-federation";

/** All figures of a federation, or of all of them together for null, as they stand now (issue 3, 10). */
export async function gatherFigures(ctx: Context, federation: PrefectureCode | null): Promise<Overview> {
  const today = tokyoDay(ctx.now);
  const days = daysUpTo(today, figureSpans.days);
  const mondays = mondaysUpTo(today, figureSpans.weeks);
  const [firstMonday = today] = mondays;
  const deadlineTime = await deadlineTimeOf(ctx, federation);
  const since = forecastSince(ctx.now, deadlineTime);
  const acts = await actsByDay(ctx, federation, firstMonday);
  const postings = mondays.reduce((sum, monday) => sum + inWeek(acts, "post", monday), 0);
  const [received, medians, returns, troubles, ages, undecided] = await Promise.all([
    receivedByDay(ctx, federation, since),
    mediansByWeek(ctx, federation, firstMonday, postings),
    returnsByWeek(ctx, federation, firstMonday),
    mailTroublesByWeek(ctx, federation, firstMonday),
    agesOfQueue(ctx, federation),
    undecidedNow(ctx, federation),
  ]);
  return {
    days: days.map((day) => ({
      day,
      received: received.get(day) ?? 0,
      approved: acts("approve", day),
      rejected: acts("reject", day),
      posted: acts("post", day),
    })),
    weeks: mondays.map((monday) => ({
      monday,
      posted: inWeek(acts, "post", monday),
      medianDays: medians.get(monday) ?? null,
      returned: returns.get(monday) ?? 0,
      bounced: troubles("bounced", monday),
      failed: troubles("failed", monday),
      complained: troubles("complained", monday),
    })),
    ages,
    forecast: claimForecast({
      now: ctx.now,
      deadlineTime,
      received: await everyDay(ctx, received, since),
      decided: days.map((day) => ({ day, count: acts("approve", day) + acts("reject", day) })),
      undecided,
    }),
  };
}

async function deadlineTimeOf(ctx: Context, federation: PrefectureCode | null): Promise<string> {
  return federation === null
    ? usualSettings.claimDeadlineTime
    : (await findFederation(ctx, federation)).claimDeadlineTime;
}

async function undecidedNow({ database: { read } }: Context, federation: PrefectureCode | null): Promise<number> {
  const undecided = inArray(applicationCounts.status, ["submitted", "reviewing", "waiting"]);
  const [row] = await read
    .select({ count: sum(applicationCounts.count) })
    .from(applicationCounts)
    .where(and(countsOf(federation), undecided));
  return Number(row?.count ?? 0);
}

function inWeek(acts: ActsByDay, act: "post", monday: string): number {
  return Array.from({ length: 7 }, (_, n) => acts(act, addDays(monday, n))).reduce((total, each) => total + each, 0);
}

/** Every day since the program is in use, at the earliest `since`, with zeros where nothing came in. */
async function everyDay(ctx: Context, received: ReadonlyMap<string, number>, since: string) {
  const [event] = await ctx.database.read.select({ at: events.at }).from(events).orderBy(asc(events.sequence)).limit(1);
  const today = tokyoDay(ctx.now);
  const [begun = today] = [...received.keys(), tokyoDay(event?.at ?? ctx.now)].toSorted();
  const days: { day: string; count: number }[] = [];
  for (let day = begun > since ? begun : since; day <= today; day = addDays(day, 1)) {
    days.push({ day, count: received.get(day) ?? 0 });
  }
  return days;
}
