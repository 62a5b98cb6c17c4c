import { redirect } from "next/navigation";
import type { z } from "zod";
import { applicant } from "@/app/_web/applicant";
import { handleForm } from "@/app/_web/handle-form";
import { resetPath } from "@/app/(public)/reset/visit-reset";
import type { FormState } from "@/components/form/form-state";
import { Refusal } from "@/domain/refusal";
import type { ResetStep } from "@/domain/reset-path";
import { dueResetStep } from "@/domain/reset-path";
import type { Applicant, Context } from "@/services/context";
import { viewReset } from "@/services/resets/view-reset";

/**
 * The web's side of a step of path 1: `act` gives the step to show next. Where its own step is not the one that is due (an
 * old tab, Back, an ended reset), it leads to the one that is (R12, R14).
 */
export async function handleReset<Input>(
  previous: unknown,
  data: unknown,
  form: z.ZodType<Input>,
  act: (ctx: Context<Applicant>, input: Input) => Promise<ResetStep>,
): Promise<FormState> {
  return handleForm(previous, data, form, async (input) => {
    const ctx = await applicant("reset");
    redirect(resetPath(await act(ctx, input).catch((error: unknown) => stepInstead(ctx, error))));
  });
}

async function stepInstead(ctx: Context<Applicant>, error: unknown): Promise<ResetStep> {
  if (!(error instanceof Refusal) || error.code !== "step-not-due") throw error;
  return dueResetStep((await viewReset(ctx)).answers);
}
