import { setImmediate as nextTurn } from "node:timers/promises";
import type { Statement } from "@/db/commit";
import { Conflict, commit } from "@/db/commit";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Application } from "@/services/applications/find-open";
import { move } from "@/services/applications/move";
import { ledgerAsRead } from "@/services/checks/ledger-as-read";
import type { CaseReview } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { approval } from "@/services/reviews/approval";
import type { ApprovalNews } from "@/services/reviews/approved-mail";
import { approvalNews } from "@/services/reviews/approved-mail";
import { stale } from "@/services/reviews/stale";

/** A case with what was found for and against it: nothing stands against it any more. */
export interface ReadyCase {
  application: Application;
  review: CaseReview;
}

/**
 * Approves these cases in one commit; when one of them, or its ledger row, changed in that very moment, one by one. Gives by
 * 受付番号 why a case is not approved; empty when all are. Between the cases others have their turn: no query of a database
 * file gives it to them.
 */
export async function approveTogether(ctx: Context<Staff>, cases: readonly ReadyCase[]): Promise<Map<string, string>> {
  const news = await newsFor(ctx, cases);
  const changes = [];
  for (const each of cases) {
    changes.push({ ...each, change: await changeOf(ctx, each, news) });
    await nextTurn();
  }
  if (await committed(ctx, changes)) return new Map();
  const obstacles = new Map<string, string>();
  for (const each of changes) {
    if (await committed(ctx, [each])) continue;
    const { reference, version } = each.application;
    obstacles.set(reference, (await stale(ctx, each.application, version)).message);
  }
  return obstacles;
}

/** The news of an approval is the same for all cases of a federation: read once, for `pace` looks at many postings. */
async function newsFor(ctx: Context<Staff>, cases: readonly ReadyCase[]): Promise<Map<PrefectureCode, ApprovalNews>> {
  const federations = new Map(cases.map(({ review: { federation } }) => [federation.code, federation]));
  const news = new Map<PrefectureCode, ApprovalNews>();
  for (const [code, federation] of federations) news.set(code, await approvalNews(ctx, federation));
  return news;
}

async function changeOf(
  ctx: Context<Staff>,
  { application, review }: ReadyCase,
  news: Map<PrefectureCode, ApprovalNews>,
): Promise<Statement[]> {
  const told = news.get(application.federation);
  if (told === undefined) throw new Error(`no news of federation ${application.federation}`);
  const { change = [], ...also } = approval(ctx, application, review, told);
  const detail = { ...also.detail, together: true };
  return [...(await move(ctx, application, "approve", { ...also, detail })), ...change];
}

async function committed(
  ctx: Context<Staff>,
  cases: readonly (ReadyCase & { change: Statement[] })[],
): Promise<boolean> {
  const offices = cases.map(({ review }) => review.provider);
  try {
    await commit(ctx, [...cases.flatMap(({ change }) => change), ledgerAsRead(ctx, offices)]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
