import { stepNotDue } from "@/domain/step-not-due";
import type { Applicant, Context } from "@/services/context";
import type { LookUp, LookUpState } from "@/services/status/find-look-up";
import { findLookUp, lookUpState } from "@/services/status/find-look-up";

/** This browser's look-up when it stands at one of `states`. Refuses `step-not-due` otherwise: the screen leads to where it stands. */
export async function dueLookUp(ctx: Context<Applicant>, states: readonly LookUpState[]): Promise<LookUp> {
  const lookUp = await findLookUp(ctx);
  if (lookUp === undefined || !states.includes(lookUpState(lookUp, ctx.now))) throw stepNotDue();
  return lookUp;
}
