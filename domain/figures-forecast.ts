import { claimDeadline } from "@/domain/claim-deadline";
import { isBusinessDay } from "@/lib/business-days";
import { addDays, tokyoDay } from "@/lib/dates";

/** So many claim periods are looked back on, so many business days give the pace, and fewer days than that tell nothing. */
export const forecastBasis = { periods: 3, paceDays: 10, fewestDays: 28 } as const;

/** What is known on a day for the forecast. Both lists hold every day up to today ("2026-11-24"), zeros included. */
export type ForecastFacts = {
  now: Date;
  /** "23:59". */
  deadlineTime: string;
  received: readonly { day: string; count: number }[];
  decided: readonly { day: string; count: number }[];
  /** How many cases wait for a decision now. */
  undecided: number;
};

/** One day of the claim period: applications expected, decisions possible, and cases left at its end. */
export type ForecastDay = { day: string; expected: number; decided: number; left: number };

/** What the next claim period, or the rest of this one, will bring. */
export type Forecast = {
  days: ForecastDay[];
  /** Decisions per business day at present. */
  pace: number;
  /** From today to the 10th: how many more come in, how many are decided, how many are left then. */
  expected: number;
  decided: number;
  left: number;
};

/**
 * Expected applications of a day: the mean of those past days that lie in the same part of the month (1–3, 4–7, 8–10, the
 * rest) and are worked or not alike, over the last three claim periods. Decisions: at most the mean of the last ten business
 * days, on business days alone, and never more than there are cases. Null with fewer than 28 days behind us. Our decision.
 */
export function claimForecast({ now, deadlineTime, received, decided, undecided }: ForecastFacts): Forecast | null {
  const today = tokyoDay(now);
  const past = received.filter(({ day }) => day < today);
  if (past.length < forecastBasis.fewestDays) return null;
  const pace = paceOf(decided, today);
  const last = tokyoDay(claimDeadline(now, deadlineTime));
  const all = daysFrom(today, last).reduce<ForecastDay[]>((before, day) => {
    const already = { received: day === today ? countOn(received, day) : 0, decided: countOn(decided, day) };
    const expected = Math.max(0, expectedOn(day, past) - already.received);
    const open = (before.at(-1)?.left ?? undecided) + expected;
    const possible = isBusinessDay(day) ? Math.max(0, pace - (day === today ? already.decided : 0)) : 0;
    const done = Math.min(open, possible);
    return before.concat({ day, expected, decided: done, left: open - done });
  }, []);
  const first = `${last.slice(0, 7)}-01`;
  return {
    days: all.filter(({ day }) => day >= first),
    pace,
    expected: sum(all.map(({ expected }) => expected)),
    decided: sum(all.map((day) => day.decided)),
    left: all.at(-1)?.left ?? undecided,
  };
}

/** The first day whose applications the forecast looks at: the 1st of the month three claim periods before the next one. */
export function forecastSince(now: Date, deadlineTime: string): string {
  const [year = 0, month = 1] = tokyoDay(claimDeadline(now, deadlineTime)).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - forecastBasis.periods, 1)).toISOString().slice(0, 10);
}

function expectedOn(day: string, past: readonly { day: string; count: number }[]): number {
  const sameKind = past.filter((other) => isBusinessDay(other.day) === isBusinessDay(day));
  const alike = sameKind.filter((other) => phaseOf(other.day) === phaseOf(day));
  const basis = alike.length > 0 ? alike : sameKind;
  return basis.length === 0 ? 0 : sum(basis.map(({ count }) => count)) / basis.length;
}

/** The part of the month: applications come in differently at the beginning, in the middle and at the end of a claim period. */
function phaseOf(day: string): 1 | 2 | 3 | 4 {
  const date = Number(day.slice(8));
  if (date <= 3) return 1;
  if (date <= 7) return 2;
  return date <= 10 ? 3 : 4;
}

function paceOf(decided: readonly { day: string; count: number }[], today: string): number {
  let first = today;
  for (let left: number = forecastBasis.paceDays; left > 0; left -= isBusinessDay(first) ? 1 : 0) {
    first = addDays(first, -1);
  }
  const lately = decided.filter(({ day }) => day >= first && day < today);
  return sum(lately.map(({ count }) => count)) / forecastBasis.paceDays;
}

function countOn(counts: readonly { day: string; count: number }[], day: string): number {
  return counts.find((each) => each.day === day)?.count ?? 0;
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
