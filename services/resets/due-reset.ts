import type { ResetStep } from "@/domain/reset-path";
import { dueResetStep } from "@/domain/reset-path";
import { stepNotDue } from "@/domain/step-not-due";
import type { Applicant, Context } from "@/services/context";
import type { Reset, Standing } from "@/services/resets/find-reset";
import { standing } from "@/services/resets/find-reset";

/**
 * This browser's reset for an act of `steps`. Refuses `step-not-due` when another step is due (R12, R14). A page that has
 * just read where the browser stands hands it in as `known`.
 */
export async function dueReset(ctx: Context<Applicant>, steps: readonly ResetStep[], known?: Standing): Promise<Reset> {
  const { reset, answers } = known ?? (await standing(ctx));
  if (reset === undefined || !steps.includes(dueResetStep(answers))) throw stepNotDue();
  return reset;
}
