import { stepNotDue } from "@/domain/step-not-due";
import type { Application } from "@/services/applications/find-open";
import type { Proof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import { dueLookUp } from "@/services/status/due-look-up";

/**
 * The one application that this browser has proven to be its own, with the proof (R23); every view and act of 申請状況の確認
 * begins with it. Refuses `step-not-due` for everyone else.
 */
export async function provenApplication(ctx: Context<Applicant>): Promise<{ application: Application; proof: Proof }> {
  const { application, proof } = await dueLookUp(ctx, ["open"]);
  if (application === null) throw stepNotDue();
  return { application, proof };
}
