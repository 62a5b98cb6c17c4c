import type { CallResult } from "@/domain/check-kind";
import { mayConfirmCall } from "@/domain/four-eyes";
import { Refusal } from "@/domain/refusal";
import { type Check, wasMadeBefore } from "@/domain/standing-checks";
import { formatDateTime } from "@/lib/dates";
import { type LedgerShown, ledgerAsShown } from "@/services/checks/ledger-as-shown";
import { makeCheck } from "@/services/checks/make-check";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { lastPhoneChange } from "@/services/ledger/last-phone-change";
import type { Seen } from "@/services/reviews/decide";

/** How a call went: `calledAt` null is now. */
export interface CallBack extends Seen, LedgerShown {
  result: CallResult;
  answeredBy: string;
  calledAt: Date | null;
  note: string;
}

/**
 * 電話確認: keeps how a call to the ledger's number went (issue 3, 4). The number is the ledger's own as the page showed it, never
 * one that was typed. Refuses as `makeCheck`; `no-phone` where the ledger has none; `ledger-stale`; `phone-changed-by-you`, for
 * whoever chose the number proves nothing by calling it (R44); `answered-by-missing` when somebody was spoken to and is not
 * named; `called-in-future`, `called-before-applied`; of a call that confirms `denied-by-you` from whoever recorded the one in
 * which the office denied (R44), and `called-before-denied` when it was made before that one; and `called-another-number` for one
 * from before the number became this one.
 */
export async function recordCallBack(ctx: Context<Staff>, call: CallBack): Promise<void> {
  await makeCheck(ctx, "check", call, async (application) => {
    const { provider, checks } = await reviewOf(ctx, application);
    const phone = provider?.phone ?? "";
    if (phone === "") throw refusal("no-phone", "事業所台帳に電話番号がないため、電話確認を記録できません。");
    const outdated = await ledgerAsShown(ctx, { ...application, provider, ledgerSeenAt: call.ledgerSeenAt });
    if (outdated !== null) throw outdated;
    await refuseOwnNumber(ctx, application.providerNumber, call);
    const { result, answeredBy, note } = call;
    if (result !== "unreachable" && answeredBy === "") {
      throw refusal("answered-by-missing", "電話に出た方のお名前を入力してください。", "answeredBy");
    }
    const calledAt = call.calledAt ?? ctx.now;
    refuseOddMoment(ctx, calledAt, application.submittedAt);
    if (result === "confirmed") {
      refuseOwnDenied(ctx, checks["call-back"]);
      refuseBeforeDenied({ calledAt, at: ctx.now }, checks["call-back"]);
    }
    return { act: "call-back", check: { kind: "call-back", result, answeredBy, note, phone, calledAt } };
  });
}

async function refuseOwnNumber(ctx: Context<Staff>, number: string, { calledAt }: CallBack): Promise<void> {
  const change = await lastPhoneChange(ctx, number);
  if (change === null) return;
  if (change.by === ctx.actor.id) {
    throw refusal(
      "phone-changed-by-you",
      "この電話番号は、あなたが事業所台帳に登録しました。電話確認は、別の職員にご依頼ください。",
    );
  }
  if (calledAt !== null && calledAt < change.at) {
    throw refusal(
      "called-another-number",
      "電話した日時のあとに、事業所台帳の電話番号が変わりました。いまの番号へ電話して、記録してください。",
      "calledAt",
    );
  }
}

function refuseOddMoment({ now }: Context<Staff>, calledAt: Date, submittedAt: Date): void {
  if (calledAt > now) {
    throw refusal("called-in-future", "電話した日時は、いまより前の日時を入力してください。", "calledAt");
  }
  if (calledAt < submittedAt) {
    throw refusal(
      "called-before-applied",
      "電話した日時は、申請を受け付けたあとの日時を入力してください。",
      "calledAt",
    );
  }
}

function refuseOwnDenied({ actor }: Context<Staff>, counting: Check | undefined): void {
  if (mayConfirmCall(actor.id, counting)) return;
  throw refusal(
    "denied-by-you",
    "「申請していない」との電話を記録した職員とは別の職員が、もう一度電話で確かめてください。",
  );
}

function refuseBeforeDenied(call: Pick<Check, "calledAt" | "at">, counting: Check | undefined): void {
  if (counting?.result !== "denied" || !wasMadeBefore(call, counting)) return;
  throw refusal(
    "called-before-denied",
    `${formatDateTime(counting.calledAt ?? counting.at)}の電話で「申請していない」と言われています。そのあとにかけ直した電話の日時を入力してください。`,
    "calledAt",
  );
}

function refusal(code: string, sentence: string, field?: string): Refusal {
  return new Refusal(code, sentence, field);
}
