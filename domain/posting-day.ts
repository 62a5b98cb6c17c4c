import { postingWeekdays } from "@/domain/posting-weekdays";
import { isBusinessDay } from "@/lib/business-days";
import { addDays, tokyoDay, weekdayOf } from "@/lib/dates";

/** A federation's setting: weekdays "1,4", blank for every business day, and the time "15:00" (domain.md §4). */
export interface PostingRule {
  postingWeekdays: string;
  cutOffTime: string;
}

/** A day ("2026-11-24") on which letters are posted, and the moment up to which an approval still goes out on it. */
export interface Posting {
  day: string;
  cutOff: Date;
}

/**
 * The posting that the desk works for now: today's, on a posting day before its cut-off or while a case that was approved in
 * time (`oldest`, null when none waits) is still to be printed; else that of the next posting day.
 */
export function nextPosting(now: Date, oldest: Date | null, rule: PostingRule): Posting {
  const today = postingOn(tokyoDay(now), rule);
  const isDue = now <= today.cutOff || (oldest !== null && oldest <= today.cutOff);
  return isPostingDay(today.day, rule) && isDue ? today : postingOn(postingDayFrom(addDays(today.day, 1), rule), rule);
}

/** The first day from `day` on ("2026-11-24"), itself included, on which letters are posted. */
export function postingDayFrom(day: string, rule: PostingRule): string {
  return isPostingDay(day, rule) ? day : postingDayFrom(addDays(day, 1), rule);
}

/** Whether letters are posted on `day` ("2026-11-24"): a business day, and one of the federation's weekdays where it names any. */
export function isPostingDay(day: string, rule: PostingRule): boolean {
  const weekdays = postingWeekdays(rule.postingWeekdays);
  return isBusinessDay(day) && (weekdays.length === 0 || weekdays.includes(weekdayOf(day)));
}

function postingOn(day: string, { cutOffTime }: PostingRule): Posting {
  return { day, cutOff: new Date(`${day}T${cutOffTime}:00+09:00`) };
}
