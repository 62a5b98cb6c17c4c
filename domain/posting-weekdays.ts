const names = ["日", "月", "火", "水", "木", "金", "土"] as const;

/** The weekdays of a federation's setting "1,4", 1 (Monday) to 5: letters are posted on business days alone. Empty where nothing is set. */
export function postingWeekdays(setting: string): number[] {
  return setting
    .split(",")
    .map(Number)
    .filter((weekday) => weekday >= 1 && weekday <= 5);
}

/** The same in words, 「月曜日・木曜日」; "" where nothing is set. */
export function postingWeekdayNames(setting: string): string {
  return postingWeekdays(setting)
    .map((weekday) => `${names[weekday]}曜日`)
    .join("・");
}
