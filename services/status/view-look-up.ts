import type { Applicant, Context } from "@/services/context";
import type { LookUpState } from "@/services/status/find-look-up";
import { findLookUp, lookUpState } from "@/services/status/find-look-up";

export interface LookUpView {
  state: LookUpState | "none";
  /** What was typed, shown again. */
  reference: string;
  providerNumber: string;
}

/** Where this browser stands with 申請状況の確認, and what it typed: the same whether or not anything fits it (R18). */
export async function viewLookUp(ctx: Context<Applicant>): Promise<LookUpView> {
  const lookUp = await findLookUp(ctx);
  if (lookUp === undefined) return { state: "none", reference: "", providerNumber: "" };
  const { reference, providerNumber } = lookUp;
  return { state: lookUpState(lookUp, ctx.now), reference, providerNumber };
}
