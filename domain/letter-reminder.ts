import { limits } from "@/domain/limits";
import { formatTime } from "@/lib/dates";

const day = 24 * 60 * 60 * 1000;
const { afterDays, warnBeforeEnd } = limits.letterReminders;

/** Whether reminders may go out now: by day in Asia/Tokyo, for postings count from midnight and no phone need ring then. */
export function mayRemindAt(now: Date): boolean {
  const time = formatTime(now);
  return time >= "08:00:00" && time < "20:00:00";
}

interface Unused {
  postedAt: Date;
  validUntil: Date;
  reminders: number;
  endingWarnedAt: Date | null;
}

/** What an office is to hear of a letter that nobody has used; `reminders` counts those that need not be sent any more. */
export type LetterReminder =
  | { kind: "reminder"; days: (typeof afterDays)[number]; reminders: number }
  | { kind: "password-ending"; reminders: number };

/**
 * The one mail that is due for a letter in its time, null when none is (issue 2, B12): reminders 7 and 14 days after posting, a
 * warning 3 days before its end. Of several that an outage held up, the latest takes the place of all.
 */
export function dueReminder(letter: Unused, now: Date): LetterReminder | null {
  const passed = afterDays.filter((days) => letter.postedAt.getTime() + days * day <= now.getTime());
  const reminders = Math.max(letter.reminders, passed.length);
  if (letter.endingWarnedAt === null && letter.validUntil.getTime() - warnBeforeEnd <= now.getTime()) {
    return { kind: "password-ending", reminders };
  }
  const days = passed.at(-1);
  return days === undefined || letter.reminders >= passed.length ? null : { kind: "reminder", days, reminders };
}
