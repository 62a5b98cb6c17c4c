import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/services/applications/find-open";
import { type LedgerShown, ledgerAsShown } from "@/services/checks/ledger-as-shown";
import type { CaseReview } from "@/services/checks/review-of";
import { reviewsOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { refuseUnconfirmedAddress } from "@/services/reviews/approval";
import type { ReadyCase } from "@/services/reviews/approve-together";
import { approveTogether } from "@/services/reviews/approve-together";
import { cleanObstacle } from "@/services/reviews/clean-obstacle";
import type { Seen } from "@/services/reviews/decide";
import { findSeveral, notFoundSentence } from "@/services/reviews/find-for-staff";
import { stale } from "@/services/reviews/stale";
import { authorise } from "@/services/staff/authorise";

/** How it ended for one case: `obstacle` is null once it is approved, else the words that say why it is not. */
export interface CaseOutcome {
  reference: string;
  obstacle: string | null;
}

type Listed = Seen & LedgerShown;

interface Approvals {
  /** The cases as they were listed. */
  cases: readonly Listed[];
  addressConfirmed: boolean;
}

/**
 * 承認 of many clean cases at once, each judged as it stands now: one that was listed and is clean no longer, that somebody
 * changed since, itself or its ledger row, or that this person may not approve (R44) stays as it is, with the reason. Gives an outcome per case, in the
 * order of the list. Refuses `not-your-role`, `second-factor-stale`, `address-unconfirmed`, `nothing-chosen` and
 * `too-many-cases` as a whole (issue 3, 4).
 */
export async function approveClean(
  ctx: Context<Staff>,
  { cases, addressConfirmed }: Approvals,
): Promise<CaseOutcome[]> {
  authorise(ctx, "approve");
  refuseUnconfirmedAddress(addressConfirmed);
  const listed = [...new Map(cases.map((each) => [each.reference, each])).values()];
  refuseOddNumber(listed.length);
  const judged = await judgedNow(ctx, listed);
  const approved = await approveTogether(ctx, judged.flatMap(readyCase));
  return judged.map(({ reference, obstacle }) => ({
    reference,
    obstacle: obstacle ?? approved.get(reference) ?? null,
  }));
}

function refuseOddNumber(count: number): void {
  if (count === 0) throw new Refusal("nothing-chosen", "承認する申請がありません。");
  if (count <= limits.bulkApproval.most) return;
  throw new Refusal("too-many-cases", `一度に承認できるのは、${limits.bulkApproval.most}件までです。`);
}

interface Judged {
  reference: string;
  application: Application | undefined;
  review: CaseReview | undefined;
  obstacle: string | null;
}

async function judgedNow(ctx: Context<Staff>, listed: readonly Listed[]): Promise<Judged[]> {
  const found = await findSeveral(
    ctx,
    listed.map(({ reference }) => reference),
  );
  const reviews = await reviewsOf(ctx, found);
  const known = new Map(found.map((application) => [application.reference, application]));
  return Promise.all(
    listed.map(async (shown) => {
      const { reference } = shown;
      const application = known.get(reference);
      const review = application && reviews.get(application.id);
      return { reference, application, review, obstacle: await obstacleOf(ctx, shown, application, review) };
    }),
  );
}

async function obstacleOf(
  ctx: Context<Staff>,
  { version, ledgerSeenAt }: Listed,
  application: Application | undefined,
  review: CaseReview | undefined,
): Promise<string | null> {
  if (application === undefined || review === undefined) return notFoundSentence;
  if (application.version !== version) return (await stale(ctx, application, version)).message;
  const outdated = await ledgerAsShown(ctx, { ...application, provider: review.provider, ledgerSeenAt });
  return outdated?.message ?? cleanObstacle(ctx, application, review);
}

function readyCase({ application, review, obstacle }: Judged): ReadyCase[] {
  return application === undefined || review === undefined || obstacle !== null ? [] : [{ application, review }];
}
