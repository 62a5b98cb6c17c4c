import holidayJp from "@holiday-jp/holiday_jp";
import { addDays, weekdayOf } from "@/lib/dates";

/**
 * Whether a day ("2026-11-24") is worked: not a Saturday or Sunday, not a national holiday, not 12/29 to 1/3 (domain.md §7).
 * The holiday list reaches to the end of 2050.
 */
export function isBusinessDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day) && !isYearEnd(day);
}

/** The `n`-th business day after `day` (days as "2026-11-24"); `day` itself does not count, and `n` = 0 gives it back. */
export function addBusinessDays(day: string, n: number): string {
  let reached = day;
  for (let left = n; left > 0; left -= isBusinessDay(reached) ? 1 : 0) reached = addDays(reached, 1);
  return reached;
}

/** How many business days come after `from` up to and including `to` (days as "2026-11-24"); 0 when `to` is not later. */
export function businessDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += isBusinessDay(day) ? 1 : 0;
  return count;
}

/** Whether a day ("2026-11-23") is a national holiday of Japan, substitute holidays included. */
export function isPublicHoliday(day: string): boolean {
  return Object.hasOwn(holidayJp.holidays, day);
}

/** Whether a day lies in 12/29 to 1/3, when public offices rest (domain.md §7). */
export function isYearEnd(day: string): boolean {
  const monthDay = day.slice(5);
  return monthDay >= "12-29" || monthDay <= "01-03";
}
