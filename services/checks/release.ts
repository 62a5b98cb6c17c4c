import { awaitsCall } from "@/domain/approval-gaps";
import { Refusal } from "@/domain/refusal";
import { makeCheck } from "@/services/checks/make-check";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";

/**
 * 電話確認なしの承認の許可: a supervisor lets a case pass that no call can settle, and says why. Somebody else then approves it
 * (R44). Refuses as `makeCheck`, `reason-missing`, `call-denied` when the office said that it did not apply, and
 * `nothing-to-release` when no call is missing.
 */
export async function release(ctx: Context<Staff>, { reason, ...seen }: Seen & { reason: string }): Promise<void> {
  await makeCheck(ctx, "release", seen, async (application) => {
    if (reason === "") throw new Refusal("reason-missing", "許可する理由を入力してください。", "releaseReason");
    const { gaps } = await reviewOf(ctx, application);
    if (gaps.includes("call-denied")) {
      throw new Refusal("call-denied", "電話確認で「申請していない」と言われた申請は、許可できません。");
    }
    if (!awaitsCall(gaps)) {
      throw new Refusal("nothing-to-release", "この申請の承認に、電話確認は不要か、済んでいます。");
    }
    return { act: "release", check: { kind: "release", note: reason } };
  });
}
