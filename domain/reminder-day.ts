import { limits } from "@/domain/limits";
import { addBusinessDays, isBusinessDay } from "@/lib/business-days";
import { addDays } from "@/lib/dates";

/**
 * What is wrong with a 確認日 ("2026-12-03"), the day on which a waiting case is looked at again: a business day from tomorrow
 * on, at most `limits.reminder.withinDays` ahead (issue 3, 5). Null when it is good.
 */
export function reminderDayFault(day: string, today: string): string | null {
  if (day <= today) return "確認日は、明日以降の日付を入力してください。";
  if (day > addDays(today, limits.reminder.withinDays)) {
    return `確認日は、${limits.reminder.withinDays}日以内の日付を入力してください。`;
  }
  return isBusinessDay(day) ? null : "確認日は、土曜日、日曜日、祝日、年末年始を避けて入力してください。";
}

/** The 確認日 that a form offers: `limits.reminder.usualBusinessDays` from today. */
export function usualReminderDay(today: string): string {
  return addBusinessDays(today, limits.reminder.usualBusinessDays);
}
