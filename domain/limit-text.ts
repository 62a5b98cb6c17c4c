/** A duration of limits.ts in whole minutes, "15分". */
export function minutesText(milliseconds: number): string {
  return `${milliseconds / 60_000}分`;
}

/** The same in whole hours, "24時間". */
export function hoursText(milliseconds: number): string {
  return `${milliseconds / 3_600_000}時間`;
}

/** The same in whole days, "7日". */
export function daysText(milliseconds: number): string {
  return `${milliseconds / 86_400_000}日`;
}

/** A size of limits.ts, "200MB". */
export function megabytesText(bytes: number): string {
  return `${bytes / 1024 / 1024}MB`;
}
