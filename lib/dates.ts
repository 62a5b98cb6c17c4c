/* Japan has kept UTC+9 without daylight saving time since 1952, so a fixed offset is right, and far quicker than Intl. */
const tokyoOffset = 9 * 60 * 60 * 1000;
const dayLength = 24 * 60 * 60 * 1000;
const weekdays = ["日", "月", "火", "水", "木", "金", "土"] as const;

/** The calendar day in Asia/Tokyo at an instant, as "2026-11-22". */
export function tokyoDay(at: Date): string {
  return inTokyo(at).toISOString().slice(0, 10);
}

/** The instant at which a day ("2026-11-22") begins in Asia/Tokyo. */
export function startOfTokyoDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - tokyoOffset);
}

/** The day `n` calendar days after `day`, both as "2026-11-22"; a negative `n` goes back. */
export function addDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * dayLength).toISOString().slice(0, 10);
}

/** The weekday of a day ("2026-11-22"): 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** "2026年11月22日(日)" in Asia/Tokyo, the form of every date on screen (domain.md §7). */
export function formatDate(at: Date): string {
  return `${inTokyo(at).getUTCFullYear()}年${formatShortDate(at)}`;
}

/** "2026年11月22日(日) 13:05" in Asia/Tokyo. */
export function formatDateTime(at: Date): string {
  return `${formatDate(at)} ${formatTime(at).slice(0, 5)}`;
}

/**
 * "2026-11-22 13:05" in Asia/Tokyo, the form of every moment in a CSV file: it sorts as text, and a spreadsheet reads it as a
 * date. Null stays null, an empty cell.
 */
export function sortableTime(at: Date | null): string | null {
  return at === null ? null : inTokyo(at).toISOString().slice(0, 16).replace("T", " ");
}

/** "12:47:46" in Asia/Tokyo, the 時刻 of the header (manual). */
export function formatTime(at: Date): string {
  return inTokyo(at).toISOString().slice(11, 19);
}

/** "11月22日(日)" in Asia/Tokyo. */
export function formatShortDate(at: Date): string {
  const tokyo = inTokyo(at);
  return `${tokyo.getUTCMonth() + 1}月${tokyo.getUTCDate()}日(${weekdays[tokyo.getUTCDay()]})`;
}

/** A Date whose UTC fields read as Tokyo's wall clock. */
function inTokyo(at: Date): Date {
  return new Date(at.getTime() + tokyoOffset);
}
