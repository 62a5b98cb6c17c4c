import type { ApplicationStatus } from "@/domain/application-status";
import type { Forecast } from "@/domain/figures-forecast";
import { businessDaysBetween } from "@/lib/business-days";
import { addDays, weekdayOf } from "@/lib/dates";

/** How far the figures look back: days of the daily figures, weeks of the weekly ones. */
export const figureSpans = { days: 31, weeks: 12 } as const;

/** About so many postings are looked at for the medians of all weeks together; with fewer, each one. */
export const medianSample = 3000;

/** One day in Tokyo ("2026-11-24"): how many applications came in, were decided, and went out as letters. */
export type DayFigures = { day: string; received: number; approved: number; rejected: number; posted: number };

/** One week from its Monday on: postings with the median of business days since the application, returns, and mail that did not arrive. */
export type WeekFigures = {
  monday: string;
  posted: number;
  medianDays: number | null;
  returned: number;
} & Record<MailTrouble, number>;

/** How a mail failed to arrive: sent back, refused or given up, reported as a nuisance. */
export const mailTroubles = ["bounced", "failed", "complained"] as const;
export type MailTrouble = (typeof mailTroubles)[number];

/** The states in which a case is on the desk, in the order of its life. */
export const deskStatuses = [
  "submitted",
  "reviewing",
  "waiting",
  "approved",
  "printed",
  "returned",
] as const satisfies readonly ApplicationStatus[];
export type DeskStatus = (typeof deskStatuses)[number];

/** How many cases of each state have been here for so many business days. */
export type AgeFigures = { band: AgeBand; counts: Record<DeskStatus, number> };

/** Ages in business days, each up to and including `to`. */
export const ageBands = [
  { label: "当日", to: 0 },
  { label: "1", to: 1 },
  { label: "2", to: 2 },
  { label: "3", to: 3 },
  { label: "4", to: 4 },
  { label: "5", to: 5 },
  { label: "6〜10", to: 10 },
  { label: "11〜20", to: 20 },
  { label: "21以上", to: Number.POSITIVE_INFINITY },
] as const;
export type AgeBand = (typeof ageBands)[number]["label"];

/** All that the screen 集計 shows. */
export type Overview = {
  days: DayFigures[];
  weeks: WeekFigures[];
  ages: AgeFigures[];
  /** Null while too little is known. */
  forecast: Forecast | null;
};

/** The Monday of the week that a day ("2026-11-24") lies in. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** The days of a span that ends with `last`, oldest first. */
export function daysUpTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(last, index + 1 - count));
}

/** The Mondays of the weeks that end with the one `last` lies in, oldest first. */
export function mondaysUpTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(mondayOf(last), 7 * (index + 1 - count)));
}

/** The age band of a case that came in on `received`, looked at on `today`: business days between them. */
export function ageBandOf(received: string, today: string): AgeBand {
  const age = received < addDays(today, -surelyOld) ? Number.POSITIVE_INFINITY : businessDaysBetween(received, today);
  return ageBands.find(({ to }) => age <= to)?.label ?? "21以上";
}

/** So many calendar days hold more than twenty business days, whatever holidays fall into them. */
const surelyOld = 60;

/**
 * The median of business days, given how often each was needed; of an even number of cases the later middle one, as on the
 * applicant's card. Null without any.
 */
export function weightedMedian(counted: readonly { days: number; count: number }[]): number | null {
  const half = Math.floor(counted.reduce((sum, { count }) => sum + count, 0) / 2);
  let passed = 0;
  for (const { days, count } of counted.toSorted((a, b) => a.days - b.days)) {
    passed += count;
    if (passed > half) return days;
  }
  return null;
}
