import type { CaseFlag } from "@/domain/case-flag";

/** The weekdays on which post can go out, 1 (Monday) to 5. */
export const offeredWeekdays = [1, 2, 3, 4, 5] as const;

/** The name of a weekday's box: every box has one of its own, since a plain post keeps one value per name. */
export function weekdayBox(weekday: number): string {
  return `posting-${weekday}`;
}

/** The name of a flag's box. */
export function flagBox(flag: CaseFlag): string {
  return `tolerates-${flag}`;
}
