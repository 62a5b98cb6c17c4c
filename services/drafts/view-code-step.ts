import type { CodeView } from "@/services/codes/view-code";
import { viewCode } from "@/services/codes/view-code";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";
import type { Standing } from "@/services/drafts/find-draft";

export interface CodeStepView extends CodeView {
  email: string;
}

/** What the code page tells. Refuses `step-not-due` when the code is not the step that is due. */
export async function viewCodeStep(ctx: Context<Applicant>, known?: Standing): Promise<CodeStepView> {
  const draft = await dueDraft(ctx, ["code"], known);
  const code = await viewCode(ctx, draft);
  if (code === null) throw new Error("a draft at its code step has a code");
  return { ...code, email: draft.email };
}
