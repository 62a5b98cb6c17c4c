import { addDays, startOfTokyoDay } from "@/lib/dates";

/**
 * The last millisecond of a letter's temporary password: 「発送日から30日間」 (R31) counts full days in Tokyo from the day after
 * `postedOn` ("2026-11-24"), so that an office that reads the day on the letter has the whole of it.
 */
export function letterValidUntil(postedOn: string, days: number): Date {
  return new Date(startOfTokyoDay(addDays(postedOn, days + 1)).getTime() - 1);
}
