import { limits } from "@/domain/limits";
import { addDays, startOfTokyoDay } from "@/lib/dates";

/**
 * The last millisecond of a letter's temporary password: 「発送日から30日間」 (R31) counts full days in Tokyo from the day after
 * `postedOn` ("2026-11-24"), so that an office that reads the day on the letter has the whole of it.
 */
export function letterValidUntil(postedOn: string, days: number): Date {
  return new Date(startOfTokyoDay(addDays(postedOn, days + 1)).getTime() - 1);
}

/** The moment at which a letter's time is over (R31); one whose posting nobody recorded ages from its printing. */
export function letterEnd({ printedAt, validUntil }: { printedAt: Date; validUntil: Date | null }): Date {
  return validUntil ?? new Date(printedAt.getTime() + limits.temporaryPassword.unpostedLife);
}
