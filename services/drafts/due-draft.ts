import { stepNotDue } from "@/domain/step-not-due";
import type { WizardStep } from "@/domain/wizard";
import { dueStep } from "@/domain/wizard";
import type { Applicant, Context } from "@/services/context";
import type { Draft, Standing } from "@/services/drafts/find-draft";
import { standing } from "@/services/drafts/find-draft";

/**
 * This browser's draft for an act of `steps`. Refuses `step-not-due` when another step is due: a deep link, an old tab,
 * an ended draft (R12, R14); the screen then leads to the step that is. A page that
 * has just read where the browser stands hands it in as `known`.
 */
export async function dueDraft(
  ctx: Context<Applicant>,
  steps: readonly WizardStep[],
  known?: Standing,
): Promise<Draft> {
  const { draft, answers } = known ?? (await standing(ctx));
  if (draft === undefined || !steps.includes(dueStep(answers))) throw stepNotDue();
  return draft;
}
