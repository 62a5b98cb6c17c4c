import { limits } from "@/domain/limits";
import { businessDaysBetween } from "@/lib/business-days";

/** A 確認用の通知書 to the desk itself: the days ("2026-11-24") on which it was posted and on which it came, null while not. */
export interface CanaryLetter {
  postedOn: string | null;
  arrivedOn: string | null;
}

/** Business days that it took, null until it has come. */
export function canaryDays({ postedOn, arrivedOn }: CanaryLetter): number | null {
  return postedOn === null || arrivedOn === null ? null : businessDaysBetween(postedOn, arrivedOn);
}

/** Whether it should have come by `today`: more than five business days after its posting something is wrong with the post. */
export function isCanaryOverdue({ postedOn, arrivedOn }: CanaryLetter, today: string): boolean {
  return postedOn !== null && arrivedOn === null && businessDaysBetween(postedOn, today) > limits.canary.arriveWithin;
}

/** How a posted one stands, in a word for the screen. */
export function canaryState({ arrivedOn, overdue }: { arrivedOn: string | null; overdue: boolean }): string {
  if (arrivedOn !== null) return "届きました";
  return overdue ? "届いていません" : "待っています";
}
