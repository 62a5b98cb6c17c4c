import type { CodeView } from "@/services/codes/view-code";
import { viewCode } from "@/services/codes/view-code";
import type { Applicant, Context } from "@/services/context";
import { dueReset } from "@/services/resets/due-reset";
import type { Standing } from "@/services/resets/find-reset";

export interface CodeStepView extends Omit<CodeView, "mailState"> {
  providerNumber: string;
  /** In small letters: its spelling must not betray that it is the registered one (R18). */
  email: string;
}

/**
 * What ワンタイムパスワード入力 tells: nothing of the mail itself, for that would betray whether there was anything to send (R18).
 * Refuses `step-not-due` when the code is not the step that is due.
 */
export async function viewCodeStep(ctx: Context<Applicant>, known?: Standing): Promise<CodeStepView> {
  const reset = await dueReset(ctx, ["code"], known);
  const code = await viewCode(ctx, reset);
  if (code === null) throw new Error("a reset at its code step has a code");
  const { mailState: _untold, ...told } = code;
  return { ...told, providerNumber: reset.providerNumber, email: reset.email.toLowerCase() };
}
