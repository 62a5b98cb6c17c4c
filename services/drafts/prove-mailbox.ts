import { enterCode } from "@/services/codes/enter-code";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";

/**
 * 確認コード入力 (manual, step 6): proves the notification address. Refuses what `enterCode` refuses, and `step-not-due`. With
 * the address already proven it has nothing to do.
 */
export async function proveMailbox(ctx: Context<Applicant>, code: string): Promise<void> {
  await enterCode(ctx, await dueDraft(ctx, ["code", "confirm"]), code);
}
