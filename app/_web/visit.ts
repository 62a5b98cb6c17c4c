import { redirect } from "next/navigation";
import { applicant } from "@/app/_web/applicant";
import type { WizardStep } from "@/domain/wizard";
import { canVisit, dueStep } from "@/domain/wizard";
import { viewWizard } from "@/services/drafts/view-wizard";

/** Opens a step of the wizard for this browser, or leads to the one that is due (R12). */
export async function visit(step: WizardStep) {
  const ctx = await applicant();
  const wizard = await viewWizard(ctx);
  if (!canVisit(step, wizard.answers)) redirect(stepPath(dueStep(wizard.answers)));
  return { ctx, wizard, answers: wizard.answers };
}

/** The address of a step (contract.md, Screens). */
export function stepPath(step: WizardStep | "recovery"): string {
  return step === "recovery" ? "/recovery" : `/reissue/${step}`;
}
