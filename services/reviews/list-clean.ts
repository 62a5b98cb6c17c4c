import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import { commit } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { cleanStatuses } from "@/domain/clean-case";
import { limits } from "@/domain/limits";
import { addressDoubt, postalAddress } from "@/domain/postal-address";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import type { LedgerShown } from "@/services/checks/ledger-as-shown";
import type { CaseReview } from "@/services/checks/review-of";
import { reviewsOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { cleanObstacle } from "@/services/reviews/clean-obstacle";
import { findSeveral, notFoundSentence, ownFederation } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** A case as the page of まとめて承認 lists it; `address` is where its letter would go, as the ledger says since `ledgerSeenAt`. */
export interface ListedCase extends LedgerShown {
  reference: string;
  version: number;
  providerNumber: string;
  providerName: string;
  address: string;
  /** What is to be looked at in the address; "" for nothing. */
  addressNote: string;
  submittedAt: Date;
}

/** A case that is left out, and why. */
export interface LeftOut {
  reference: string;
  providerName: string;
  reason: string;
}

export interface CleanCases {
  clean: ListedCase[];
  /** Of those that were chosen by hand. */
  leftOut: LeftOut[];
  /** How many are to be looked at one by one; counted where nothing was chosen. */
  others: number;
  /** Whether the list ends before the cases do. */
  more: boolean;
}

/**
 * The cases of the asker's federation that can be approved together, the oldest first, at most `limits.bulkApproval.most`; or
 * of those `chosen` by their 受付番号, with why the rest cannot (issue 3, 4); null is all of them, an empty choice none. The
 * view is recorded (R45). Refuses `not-your-role`; another federation's case is one that is not found (R43).
 */
export async function listClean(ctx: Context<Staff>, chosen: readonly string[] | null): Promise<CleanCases> {
  authorise(ctx, "view-clean");
  const listed = chosen === null ? await ofAll(ctx) : await ofChosen(ctx, chosen);
  const detail = { count: listed.clean.length, chosen: chosen?.length ?? 0 };
  await commit(ctx, [record(ctx, { act: "view-clean", federation: ctx.actor.federation ?? undefined, detail })]);
  return listed;
}

async function ofChosen(ctx: Context<Staff>, chosen: readonly string[]): Promise<CleanCases> {
  const references = [...new Set(chosen)].slice(0, limits.bulkApproval.most);
  const found = await findSeveral(ctx, references);
  const judged = await judge(ctx, found);
  const known = new Set(found.map(({ reference }) => reference));
  const unknown = references.filter((reference) => !known.has(reference));
  return {
    clean: judged.flatMap(({ obstacle, ...each }) => (obstacle === null ? [listedCase(each)] : [])),
    leftOut: [
      ...judged.flatMap(({ obstacle, application: { reference }, review }) =>
        obstacle === null ? [] : [{ reference, providerName: review.provider?.name ?? "", reason: obstacle }],
      ),
      ...unknown.map((reference) => ({ reference, providerName: "", reason: notFoundSentence })),
    ],
    others: 0,
    more: false,
  };
}

async function ofAll(ctx: Context<Staff>): Promise<CleanCases> {
  const clean: ListedCase[] = [];
  let others = 0;
  let page: Application[] = [];
  do {
    page = await candidates(ctx, page.at(-1));
    const judged = await judge(ctx, page);
    const good = judged.filter(({ obstacle }) => obstacle === null);
    clean.push(...good.map(listedCase));
    others += judged.length - good.length;
  } while (page.length === limits.bulkApproval.most && clean.length <= limits.bulkApproval.most);
  return {
    clean: clean.slice(0, limits.bulkApproval.most),
    leftOut: [],
    others,
    more: clean.length > limits.bulkApproval.most,
  };
}

/** One page of the cases under review, the oldest first, after `last`. */
export function candidates(ctx: Context<Staff>, last: Application | undefined): Promise<Application[]> {
  const { submittedAt, id, status } = applications;
  const beyond = last && or(gt(submittedAt, last.submittedAt), and(eq(submittedAt, last.submittedAt), gt(id, last.id)));
  return ctx.database.read
    .select()
    .from(applications)
    .where(and(ownFederation(ctx), inArray(status, [...cleanStatuses]), beyond))
    .orderBy(asc(submittedAt), asc(id))
    .limit(limits.bulkApproval.most);
}

/** A case under review, and what keeps it from being approved together with others; null when nothing does. */
export interface Judged {
  application: Application;
  review: CaseReview;
  obstacle: string | null;
}

/** Whether each of these can be approved together with others. */
export async function judge(ctx: Context<Staff>, found: readonly Application[]): Promise<Judged[]> {
  const reviews = await reviewsOf(ctx, found);
  return found.flatMap((application) => {
    const review = reviews.get(application.id);
    return review === undefined ? [] : [{ application, review, obstacle: cleanObstacle(ctx, application, review) }];
  });
}

function listedCase({ application, review: { provider } }: Pick<Judged, "application" | "review">): ListedCase {
  const { reference, version, providerNumber, submittedAt } = application;
  return {
    reference,
    version,
    providerNumber,
    submittedAt,
    providerName: provider?.name ?? "",
    address: provider === null ? "" : postalAddress(provider),
    addressNote: provider === null ? "" : addressDoubt(provider),
    ledgerSeenAt: provider?.changedAt ?? null,
  };
}
