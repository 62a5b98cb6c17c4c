import { type ComparedItem, comparison, type Finding } from "@/domain/case-comparison";
import type { Case } from "@/services/reviews/view-case";

/** What the difference card of a case finds, item by item. */
export function findingsOf(
  view: Pick<Case, "application" | "provider" | "account" | "flags" | "review">,
): Record<ComparedItem, Finding> {
  return comparison({
    ...view,
    addressIsNew: view.flags.some(({ flag }) => flag === "address-changed"),
    changePending: view.review.changePending,
  });
}
