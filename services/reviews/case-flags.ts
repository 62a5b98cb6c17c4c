import { isOpen } from "@/domain/application-status";
import { canMove } from "@/domain/transitions";
import type { Application } from "@/services/applications/find-open";
import type { CaseReview } from "@/services/checks/review-of";
import type { Context } from "@/services/context";
import { flagsAtDecision } from "@/services/reviews/flags-at-decision";

/**
 * The flags of a case as its page tells them: of an open application those found now, each with whether its federation tolerates
 * it; of a decided one also those of its decision.
 */
export async function caseFlags(
  ctx: Context,
  { id, status }: Pick<Application, "id" | "status">,
  { flags, standing }: Pick<CaseReview, "flags" | "standing">,
) {
  const against = standing.map(({ flag }) => flag);
  return {
    flags: isOpen(status) ? flags.map((each) => ({ ...each, tolerated: !against.includes(each.flag) })) : [],
    decidedWith: canMove(status, "approve") ? null : await flagsAtDecision(ctx, id),
  };
}
