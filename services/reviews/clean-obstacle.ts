import { whyNotClean } from "@/domain/clean-case";
import type { Application } from "@/services/applications/find-open";
import type { CaseReview } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { fourEyesObstacle } from "@/services/reviews/approval";

/** Why this member of staff may not approve this case together with others, in words (issue 3, 4; R44); null when nothing stands against it. */
export function cleanObstacle(ctx: Context<Staff>, { status }: Application, review: CaseReview): string | null {
  const reasons = whyNotClean({ status, ...review });
  if (reasons.length > 0) return reasons.join("");
  return fourEyesObstacle(ctx, review)?.message ?? null;
}
