import { usualSteps } from "@/domain/claim-deadline";
import { businessDaysBetween } from "@/lib/business-days";
import { tokyoDay } from "@/lib/dates";

/** How old a case is: within the usual time of review, on its last day, or beyond it. */
export type AgeTone = "fresh" | "due" | "late";

const labels: Record<AgeTone, string> = { fresh: "", due: "目安の日", late: "目安超え" };

/** What the desk reads beside an age; "" as long as there is time. */
export function ageLabel(tone: AgeTone): string {
  return labels[tone];
}

/**
 * The age of a case in business days (issue 3, 1), and how that stands to the three in which a case is usually reviewed. The
 * day of receipt does not count.
 */
export function caseAge(submittedAt: Date, now: Date): { days: number; tone: AgeTone } {
  const days = businessDaysBetween(tokyoDay(submittedAt), tokyoDay(now));
  if (days < usualSteps.reviewBusinessDays) return { days, tone: "fresh" };
  return { days, tone: days === usualSteps.reviewBusinessDays ? "due" : "late" };
}
