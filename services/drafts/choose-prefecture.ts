import { Conflict, commit, guarded } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import type { PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import { stepNotDue } from "@/domain/step-not-due";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import { codeIfNeeded } from "@/services/codes/code-if-needed";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";
import { findDraft } from "@/services/drafts/find-draft";
import { unchanged } from "@/services/drafts/unchanged";

/**
 * 請求先都道府県選択 (manual, step 4): one of the prefectures that issued IDs to this office; then the code goes out.
 * Refuses `prefecture-not-offered` for any other, `step-not-due` out of order.
 */
export async function choosePrefecture(ctx: Context<Applicant>, prefecture: PrefectureCode): Promise<void> {
  const draft = await dueDraft(ctx, ["prefecture", "code", "confirm"]);
  const offered = await issuingFederations(ctx, draft.providerNumber);
  if (!offered.includes(prefecture)) {
    throw new Refusal("prefecture-not-offered", "表示された都道府県の中から選択してください。", "prefecture");
  }
  const chosen = ctx.database.read.update(drafts).set({ prefecture }).where(unchanged(ctx, draft));
  try {
    await commit(ctx, [...guarded(chosen), ...(await codeIfNeeded(ctx, draft))]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if ((await findDraft(ctx))?.prefecture !== prefecture) throw stepNotDue();
  }
}
