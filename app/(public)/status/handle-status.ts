import { redirect } from "next/navigation";
import type { z } from "zod";
import { applicant } from "@/app/_web/applicant";
import { handleForm } from "@/app/_web/handle-form";
import { statusPath } from "@/app/(public)/status/visit-status";
import type { FormState } from "@/components/form/form-state";
import { Refusal } from "@/domain/refusal";
import type { Applicant, Context } from "@/services/context";
import { viewLookUp } from "@/services/status/view-look-up";

/**
 * The web's side of every form of 申請状況の確認: `act` gives the address of the screen to show next. Where its step is not due
 * (an old tab, an ended proof, another browser), it leads to the screen on which this browser's look-up stands.
 */
export async function handleStatus<Input>(
  previous: unknown,
  data: unknown,
  form: z.ZodType<Input>,
  act: (ctx: Context<Applicant>, input: Input) => Promise<string>,
): Promise<FormState> {
  return handleForm(previous, data, form, async (input) => {
    const ctx = await applicant("status");
    redirect(await act(ctx, input).catch((error: unknown) => pathInstead(ctx, error)));
  });
}

async function pathInstead(ctx: Context<Applicant>, error: unknown): Promise<string> {
  if (!(error instanceof Refusal) || error.code !== "step-not-due") throw error;
  return statusPath((await viewLookUp(ctx)).state);
}
