import { and, asc, count, desc, eq } from "drizzle-orm";
import { commit } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { limits } from "@/domain/limits";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { letterRows, rowToPrint } from "@/services/letters/letter-rows";
import { listBatches } from "@/services/letters/list-batches";
import { listCanaries } from "@/services/letters/list-canaries";
import { printingObstacle } from "@/services/letters/obstacle";
import { postingOf } from "@/services/letters/posting-of";
import { ownFederation } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

const recent = 50;

/**
 * The letters of the asker's own federation (R43): approved and to be printed, the oldest first, as many as one batch takes, with how many there are in all;
 * the posting that they go out with; the open batches; the newest that were posted; the 確認用の通知書. `late` says that a case
 * was approved after the cut-off, `obstacle` why this member of staff cannot issue one, else null. The view is recorded with the number of offices it shows (R45). An admin
 * of all has no one posting. Refuses `not-your-role`.
 */
export async function listLetters(ctx: Context<Staff>) {
  authorise(ctx, "view-letters");
  const [approved, posted, batches, canaries] = await Promise.all([
    letterRows(ctx, "approved")
      .orderBy(asc(applications.changedAt), asc(applications.id))
      .limit(limits.letters.perPrint),
    letterRows(ctx, "posted").orderBy(desc(applications.changedAt), asc(applications.id)).limit(recent),
    listBatches(ctx),
    listCanaries(ctx),
  ]);
  const { id, federation } = ctx.actor;
  const detail = { count: approved.length + posted.length };
  await commit(ctx, [record(ctx, { act: "view-letters", federation: federation ?? undefined, detail })]);
  const posting = await postingOf(ctx, approved[0]?.changedAt ?? null);
  const numbers = [...approved, ...posted].map(({ providerNumber }) => providerNumber);
  const handsOf = await ledgerHands(ctx, numbers);
  return {
    posting,
    toPrint: approved.map((row) => rowToPrint(ctx, row, posting, handsOf)),
    approved: await countApproved(ctx),
    batches,
    canaries,
    posted: posted.map((row) => {
      const addressSeenAt = row.letter?.printedAt ?? row.changedAt;
      return { ...row, obstacle: printingObstacle(id, { ...row, hands: handsOf(row.providerNumber), addressSeenAt }) };
    }),
  };
}

export type LetterLists = Awaited<ReturnType<typeof listLetters>>;

async function countApproved(ctx: Context<Staff>): Promise<number> {
  const [row] = await ctx.database.read
    .select({ count: count() })
    .from(applications)
    .where(and(ownFederation(ctx), eq(applications.status, "approved")));
  return row?.count ?? 0;
}
