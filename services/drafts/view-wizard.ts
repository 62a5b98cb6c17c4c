import type { Answers } from "@/domain/wizard";
import type { Applicant, Context } from "@/services/context";
import { answersOf, findDraft, hasEnded } from "@/services/drafts/find-draft";

export interface WizardView {
  answers: Answers;
  /** What the apply form shows again: the answers so far, or the number alone when the draft's hour is over (R14). */
  providerNumber: string;
  email: string;
  ended: boolean;
}

/** Where this browser stands in the wizard, and what it typed so far. */
export async function viewWizard(ctx: Context<Applicant>): Promise<WizardView> {
  const draft = await findDraft(ctx);
  const ended = draft !== undefined && hasEnded(draft, ctx.now);
  return {
    answers: await answersOf(ctx, draft),
    providerNumber: draft?.providerNumber ?? "",
    email: ended ? "" : (draft?.email ?? ""),
    ended,
  };
}
