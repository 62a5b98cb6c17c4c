import { businessDaysBetween } from "@/lib/business-days";
import { tokyoDay } from "@/lib/dates";

/** A case whose letter went out: when it was applied for, and the day of its first posting ("2026-11-24"). */
export type PostedCase = { submittedAt: Date; postedOn: string };

/** How many of a federation's last cases are looked at, and with how few no figure is given: our decision. */
export const paceCases = { most: 50, fewest: 10 } as const;

/**
 * The median of business days from application to posting; of an even number of cases the later middle one, lest it promise
 * too much. Null with fewer than ten cases, where a figure would be chance.
 */
export function usualPace(cases: readonly PostedCase[]): number | null {
  if (cases.length < paceCases.fewest) return null;
  const days = cases.map(({ submittedAt, postedOn }) => businessDaysBetween(tokyoDay(submittedAt), postedOn));
  return days.toSorted((a, b) => a - b)[Math.floor(days.length / 2)] ?? null;
}
