import { Conflict, commit } from "@/db/commit";
import type { PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import { stepNotDue } from "@/domain/step-not-due";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import type { Applicant, Context } from "@/services/context";
import { aimAt } from "@/services/resets/aim-at";
import { dueReset } from "@/services/resets/due-reset";
import { findReset } from "@/services/resets/find-reset";

/**
 * 請求先都道府県選択 on path 1: one of the prefectures that issued IDs to this office; then the code goes out.
 * Refuses `prefecture-not-offered` for any other, `step-not-due` out of order, and a code beyond the caps of R07.
 */
export async function choosePrefecture(ctx: Context<Applicant>, prefecture: PrefectureCode): Promise<void> {
  const reset = await dueReset(ctx, ["prefecture", "code", "credentials"]);
  const offered = await issuingFederations(ctx, reset.providerNumber);
  if (!offered.includes(prefecture)) {
    throw new Refusal("prefecture-not-offered", "表示された都道府県の中から選択してください。", "prefecture");
  }
  try {
    await commit(ctx, await aimAt(ctx, reset, { ...reset, prefecture }));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if ((await findReset(ctx))?.prefecture !== prefecture) throw stepNotDue();
  }
}
