import { and, desc, eq, isNotNull, lt, or } from "drizzle-orm";
import { letterBatches } from "@/db/schema/letter-batches";
import { canaryDays, isCanaryOverdue } from "@/domain/canary-letter";
import { limits } from "@/domain/limits";
import { tokyoDay } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";
import { ownBatches } from "@/services/letters/list-batches";

export type Canary = Awaited<ReturnType<typeof canariesBefore>>[number];

/** The 確認用の通知書 that were posted, the newest first, as many as the overview shows: business days that each took, or whether it should have come by now. */
export function listCanaries(ctx: Context<Staff>): Promise<Canary[]> {
  return canariesBefore(ctx, limits.canary.shown);
}

/** `most` of them, printed before `last`. */
export async function canariesBefore(ctx: Context<Staff>, most: number, last?: { id: string; printedAt: Date }) {
  const { id, federation, number, printedAt, postedOn, canaryArrivedOn } = letterBatches;
  const beyond = last && or(lt(printedAt, last.printedAt), and(eq(printedAt, last.printedAt), lt(id, last.id)));
  const canaries = await ctx.database.read
    .select({ id, federation, number, printedAt, postedOn, arrivedOn: canaryArrivedOn })
    .from(letterBatches)
    .where(and(ownBatches(ctx), eq(letterBatches.canary, true), isNotNull(postedOn), beyond))
    .orderBy(desc(printedAt), desc(id))
    .limit(most);
  const today = tokyoDay(ctx.now);
  return canaries.map((each) => ({ ...each, days: canaryDays(each), overdue: isCanaryOverdue(each, today) }));
}
