import { redirect } from "next/navigation";
import type { z } from "zod";
import { applicant } from "@/app/_web/applicant";
import { setCookie } from "@/app/_web/cookies";
import { type Answer, handleForm } from "@/app/_web/handle-form";
import { stepPath } from "@/app/_web/visit";
import type { FormState } from "@/components/form/form-state";
import { Refusal } from "@/domain/refusal";
import type { WizardStep } from "@/domain/wizard";
import { dueStep } from "@/domain/wizard";
import type { Applicant, Context } from "@/services/context";
import { viewWizard } from "@/services/drafts/view-wizard";

/**
 * The web's side of a wizard step: `act` gives the step to show next, or an answer for the same form. When its own step is
 * not the one that is due (an old tab, Back, an ended draft), it leads to the one that is instead of standing still (R12, R14).
 */
export async function handleStep<Input>(
  previous: unknown,
  data: unknown,
  form: z.ZodType<Input>,
  act: (ctx: Context<Applicant>, input: Input) => Promise<WizardStep | Answer>,
): Promise<FormState> {
  return handleForm(previous, data, form, async (input) => {
    const ctx = await applicant();
    const next = await act(ctx, input).catch((error: unknown) => stepInstead(ctx, error));
    if (typeof next !== "string") return next;
    redirect(stepPath(next));
  });
}

async function stepInstead(ctx: Context<Applicant>, error: unknown): Promise<WizardStep> {
  if (!(error instanceof Refusal) || error.code !== "step-not-due") throw error;
  const { draft, answers } = await viewWizard(ctx);
  if (draft === undefined) await setCookie("lost", "yes", 60);
  return dueStep(answers);
}
