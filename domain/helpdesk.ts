import { helpdeskPhone } from "@/domain/helpdesk-phone";
import { isPublicHoliday, isYearEnd } from "@/lib/business-days";
import { addDays, formatShortDate, formatTime, startOfTokyoDay, tokyoDay, weekdayOf } from "@/lib/dates";

/** The ヘルプデスク of the manual, and its hours for paper and mail, which are read on another day (domain.md §1). */
export const helpdesk = {
  phone: helpdeskPhone,
  hours: "平日10:00〜17:00(毎月1日〜10日は平日10:00〜19:00、土曜10:00〜17:00)、日曜・祝日は休み",
} as const;

/** Opening and closing time in Asia/Tokyo, "10:00" and "19:00". */
export type Hours = { open: string; close: string };

/** The desk at a moment: answering, opening later today, done for today, or resting all day; `next` is its next day ("2026-11-24"). */
export type HelpdeskToday =
  | ({ state: "open" | "later" } & Hours)
  | { state: "over" | "closed"; next: { day: string } & Hours };

/** Whether the desk can be called at `now`, today's hours in Asia/Tokyo, or its next opening (domain.md §1). */
export function helpdeskToday(now: Date): HelpdeskToday {
  const day = tokyoDay(now);
  const time = formatTime(now);
  const hours = hoursOf(day);
  if (hours && time < hours.close) return { state: time < hours.open ? "later" : "open", ...hours };
  return { state: hours ? "over" : "closed", next: nextOpening(day) };
}

/** The desk's hours at `now` as one short sentence for every screen's foot. */
export function helpdeskSentence(now: Date): string {
  const today = helpdeskToday(now);
  switch (today.state) {
    case "open":
      return `本日 ${span(today)}(受付中)`;
    case "later":
      return `本日 ${span(today)}(受付前)`;
    case "over":
      return `本日の受付は終了しました。次は${formatShortDate(startOfTokyoDay(today.next.day))} ${span(today.next)}です。`;
    case "closed":
      return `本日はお休みです。次は${formatShortDate(startOfTokyoDay(today.next.day))} ${span(today.next)}です。`;
  }
}

function nextOpening(day: string): { day: string } & Hours {
  const next = addDays(day, 1);
  const hours = hoursOf(next);
  return hours ? { day: next, ...hours } : nextOpening(next);
}

/* That the desk rests from 12/29 to 1/3 like a public office is our decision: no source says so. */
function hoursOf(day: string): Hours | undefined {
  const weekday = weekdayOf(day);
  const isClaimPeriod = day.slice(8) <= "10";
  if (weekday === 0 || isPublicHoliday(day) || isYearEnd(day)) return undefined;
  if (weekday === 6) return isClaimPeriod ? { open: "10:00", close: "17:00" } : undefined;
  return { open: "10:00", close: isClaimPeriod ? "19:00" : "17:00" };
}

function span({ open, close }: Hours): string {
  return `${open}〜${close}`;
}
