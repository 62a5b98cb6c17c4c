import { and, count, eq, gt } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { limits } from "@/domain/limits";
import type { Context, Staff } from "@/services/context";
import { approvedLetters, toPrint } from "@/services/letters/approved-letters";
import { postingOf } from "@/services/letters/posting-of";
import { ownFederation } from "@/services/reviews/find-for-staff";

/**
 * 印刷待ち of the asker's own federation (R43): the approved cases, the oldest first, as many as one batch takes, with how many there are in all and how many
 * of them are too late for the posting that they go out with. An admin of all has no one posting.
 */
export async function listToPrint(ctx: Context<Staff>) {
  const found = await approvedLetters(ctx, limits.letters.perPrint);
  const posting = await postingOf(ctx, found);
  const late = posting && gt(applications.changedAt, posting.cutOff);
  return {
    posting,
    rows: found.map((each) => toPrint(ctx, each, posting)),
    approved: await countApproved(ctx),
    late: late ? await countApproved(ctx, late) : 0,
  };
}

async function countApproved(ctx: Context<Staff>, further?: ReturnType<typeof gt>): Promise<number> {
  const [row] = await ctx.database.read
    .select({ count: count() })
    .from(applications)
    .where(and(ownFederation(ctx), eq(applications.status, "approved"), further));
  return row?.count ?? 0;
}
