import type { Applicant, Context } from "@/services/context";
import type { Standing } from "@/services/drafts/find-draft";
import { standing } from "@/services/drafts/find-draft";

export interface WizardView extends Standing {
  /** What the apply form shows again: the answers so far, or the number alone when the draft's hour is over (R14). */
  providerNumber: string;
  email: string;
}

/** Where this browser stands in the wizard, and what it typed so far. */
export async function viewWizard(ctx: Context<Applicant>): Promise<WizardView> {
  const known = await standing(ctx);
  const { draft, ended } = known;
  return { ...known, providerNumber: draft?.providerNumber ?? "", email: ended ? "" : (draft?.email ?? "") };
}
