import type { CodeView } from "@/services/codes/view-code";
import { viewCode } from "@/services/codes/view-code";
import type { Applicant, Context } from "@/services/context";
import { dueLookUp } from "@/services/status/due-look-up";

export interface LookUpCodeView extends Omit<CodeView, "mailState"> {
  reference: string;
  providerNumber: string;
}

/** What the code page may tell: neither the address nor what became of the mail (R18). Refuses `step-not-due`. */
export async function viewLookUpCode(ctx: Context<Applicant>): Promise<LookUpCodeView> {
  const { reference, providerNumber, proof } = await dueLookUp(ctx, ["code"]);
  const view = await viewCode(ctx, proof);
  if (view === null) throw new Error("a look-up at its code step has a code");
  const { mailState: _, ...code } = view;
  return { ...code, reference, providerNumber };
}
