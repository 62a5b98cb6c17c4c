import { limits } from "@/domain/limits";

/** Whether a second factor that was shown at `shownAt` is fresh enough for what asks for one (R40): ten minutes at most. */
export function isFreshFactor(shownAt: Date, now: Date): boolean {
  return now.getTime() - shownAt.getTime() <= limits.staffSession.secondFactor;
}
