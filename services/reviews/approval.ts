import { gapSentence } from "@/domain/approval-gaps";
import { mayHandle } from "@/domain/four-eyes";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/services/applications/find-open";
import { checkRow } from "@/services/checks/make-check";
import type { CaseReview } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import type { ApprovalNews } from "@/services/reviews/approved-mail";
import { approvedMail } from "@/services/reviews/approved-mail";
import type { Decision } from "@/services/reviews/decide";
import { flagsDetail } from "@/services/reviews/flags-at-decision";

type Hands = Pick<CaseReview, "hands" | "releasedBy">;

/** What a 承認 by this member of staff does to an application: who approved and on which state of the ledger, that the address was confirmed, the flags found, and the mail. */
export function approval(
  ctx: Context<Staff>,
  application: Application,
  review: CaseReview,
  news: ApprovalNews,
): Decision {
  return {
    set: {
      approvedBy: ctx.actor.id,
      ledgerSeenAt: review.provider?.changedAt ?? null,
      waitingReason: null,
      remindOn: null,
    },
    detail: { addressConfirmed: true, ...flagsDetail(review) },
    mail: approvedMail(application, review, news),
    change: [checkRow(ctx, application, { kind: "address" })],
  };
}

/** Refuses `address-unconfirmed`: whoever approves says that the letter's address was looked at (domain.md §5). */
export function refuseUnconfirmedAddress(addressConfirmed: boolean): void {
  if (addressConfirmed) return;
  throw new Refusal(
    "address-unconfirmed",
    "宛先の住所を確認し、「宛先の住所を確認しました」に印を付けてください。",
    "addressConfirmed",
  );
}

/** Refuses `not-ready` with every gap before the approval, and what the four eyes forbid (R44). */
export function refuseUnready(ctx: Context<Staff>, review: CaseReview): void {
  if (review.gaps.length > 0) throw new Refusal("not-ready", review.gaps.map(gapSentence).join(""));
  const obstacle = fourEyesObstacle(ctx, review);
  if (obstacle !== null) throw obstacle;
}

/** The refusal `ledger-changed-by-you` or `released-by-you` of one who had a hand in the case already (R44); null for anybody else. */
export function fourEyesObstacle(ctx: Context<Staff>, { hands, releasedBy }: Hands): Refusal | null {
  if (mayHandle(ctx.actor.id, "approve", { approvedBy: null, hands, releasedBy })) return null;
  return hands.changedBy.includes(ctx.actor.id)
    ? new Refusal(
        "ledger-changed-by-you",
        "この事業所の台帳は、あなたが変更しました。承認は、別の職員にご依頼ください。",
      )
    : new Refusal("released-by-you", "電話確認なしの承認は、あなたが許可しました。承認は、別の職員にご依頼ください。");
}
