import { ledgerAsRead } from "@/services/checks/ledger-as-read";
import { type LedgerShown, ledgerAsShown } from "@/services/checks/ledger-as-shown";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { approval, refuseUnconfirmedAddress, refuseUnready } from "@/services/reviews/approval";
import { approvalNews } from "@/services/reviews/approved-mail";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/** `addressConfirmed`: whoever approves has looked at the address that the letter goes to, as the page showed it (domain.md §5). */
export interface Approval extends Seen, LedgerShown {
  addressConfirmed: boolean;
}

/**
 * 承認: the letter may be printed, by somebody else (R44); the applicant is told when it should come, counted from today. The
 * confirmed address is kept as a check in the same commit, which holds nothing if the ledger changes meanwhile. Refuses as
 * `decide`, `address-unconfirmed`, `ledger-stale`, `not-ready` with every gap (issue 3, 4), `ledger-changed-by-you` and `released-by-you`.
 */
export async function approve(
  ctx: Context<Staff>,
  { addressConfirmed, ledgerSeenAt, ...seen }: Approval,
): Promise<void> {
  await decide(ctx, seen, "approve", async (application) => {
    refuseUnconfirmedAddress(addressConfirmed);
    const review = await reviewOf(ctx, application);
    const outdated = await ledgerAsShown(ctx, { ...application, provider: review.provider, ledgerSeenAt });
    if (outdated !== null) throw outdated;
    refuseUnready(ctx, review);
    const decision = approval(ctx, application, review, await approvalNews(ctx, review.federation));
    return { ...decision, change: [...(decision.change ?? []), ledgerAsRead(ctx, [review.provider])] };
  });
}
