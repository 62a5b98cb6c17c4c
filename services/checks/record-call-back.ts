import type { CallResult } from "@/domain/check-kind";
import { Refusal } from "@/domain/refusal";
import { makeCheck } from "@/services/checks/make-check";
import type { Context, Staff } from "@/services/context";
import { phoneChangedBy } from "@/services/ledger/phone-changed-by";
import { providerPhone } from "@/services/ledger/provider-phone";
import type { Seen } from "@/services/reviews/decide";

/** How a call went: `calledAt` null is now. */
export interface CallBack extends Seen {
  result: CallResult;
  answeredBy: string;
  calledAt: Date | null;
  note: string;
}

/**
 * 電話確認: keeps how a call to the ledger's number went (issue 3, 4). The number is the ledger's own, never one that was typed.
 * Refuses as `makeCheck`; `no-phone` where the ledger has none; `phone-changed-by-you`, for
 * whoever chose the number proves nothing by calling it (the spirit of R44); `answered-by-missing` when somebody was spoken to and is not
 * named; `called-in-future` and `called-before-applied`.
 */
export async function recordCallBack(ctx: Context<Staff>, { calledAt, ...call }: CallBack): Promise<void> {
  await makeCheck(ctx, "check", call, async ({ providerNumber, submittedAt }) => {
    const phone = await providerPhone(ctx, providerNumber);
    if (phone === "") throw refusal("no-phone", "事業所台帳に電話番号がないため、電話確認を記録できません。");
    if ((await phoneChangedBy(ctx, providerNumber)) === ctx.actor.id) {
      throw refusal(
        "phone-changed-by-you",
        "この電話番号は、あなたが事業所台帳で変更しました。電話確認は、別の職員にご依頼ください。",
      );
    }
    const { result, answeredBy, note } = call;
    if (result !== "unreachable" && answeredBy === "") {
      throw refusal("answered-by-missing", "電話に出た方のお名前を入力してください。", "answeredBy");
    }
    const at = calledAt ?? ctx.now;
    if (at > ctx.now)
      throw refusal("called-in-future", "電話した日時は、いまより前の日時を入力してください。", "calledAt");
    if (at < submittedAt) {
      throw refusal(
        "called-before-applied",
        "電話した日時は、申請を受け付けたあとの日時を入力してください。",
        "calledAt",
      );
    }
    return { act: "call-back", check: { kind: "call-back", result, answeredBy, note, phone, calledAt: at } };
  });
}

function refusal(code: string, sentence: string, field?: string): Refusal {
  return new Refusal(code, sentence, field);
}
