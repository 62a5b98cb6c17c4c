import { Refusal } from "@/domain/refusal";
import type { WizardStep } from "@/domain/wizard";
import { dueStep } from "@/domain/wizard";
import type { Applicant, Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";
import { answersOf, findDraft } from "@/services/drafts/find-draft";

/**
 * This browser's draft for an act of `steps`. Refuses `step-not-due` when another step is due: a deep link, an old tab,
 * an ended draft (R12, R14); the screen then leads to the step that is.
 */
export async function dueDraft(ctx: Context<Applicant>, steps: readonly WizardStep[]): Promise<Draft> {
  const draft = await findDraft(ctx);
  const due = dueStep(await answersOf(ctx, draft));
  if (draft === undefined || !steps.includes(due)) throw stepNotDue();
  return draft;
}

/** The refusal of an act whose step is not the one that is due. */
export function stepNotDue(): Refusal {
  return new Refusal(
    "step-not-due",
    "この画面の操作はすでに終わったか、まだできません。表示された画面から続けてください。",
  );
}
