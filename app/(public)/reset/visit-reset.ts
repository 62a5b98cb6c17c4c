import { redirect } from "next/navigation";
import { applicant } from "@/app/_web/applicant";
import type { ResetStep } from "@/domain/reset-path";
import { canVisitReset, dueResetStep } from "@/domain/reset-path";
import { viewReset } from "@/services/resets/view-reset";

/** Opens a step of path 1 for this browser, or leads to the one that is due (R12). */
export async function visitReset(step: ResetStep) {
  const ctx = await applicant("reset");
  const reset = await viewReset(ctx);
  if (!canVisitReset(step, reset.answers)) redirect(resetPath(dueResetStep(reset.answers)));
  return { ctx, reset, answers: reset.answers };
}

/** The address of a step of path 1 (contract.md, Screens). */
export function resetPath(step: ResetStep | "recovery"): string {
  return step === "recovery" ? "/recovery" : `/reset/${step}`;
}
