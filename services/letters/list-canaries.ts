import { and, desc, eq, isNotNull } from "drizzle-orm";
import { letterBatches } from "@/db/schema/letter-batches";
import { canaryDays, isCanaryOverdue } from "@/domain/canary-letter";
import { limits } from "@/domain/limits";
import { tokyoDay } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";
import { ownBatches } from "@/services/letters/list-batches";

/** The 確認用の通知書 that were posted, the newest first, as many as the overview shows: business days that each took, or whether it should have come by now. */
export async function listCanaries(ctx: Context<Staff>) {
  const { federation, number, postedOn, canaryArrivedOn } = letterBatches;
  const canaries = await ctx.database.read
    .select({ federation, number, postedOn, arrivedOn: canaryArrivedOn })
    .from(letterBatches)
    .where(and(ownBatches(ctx), eq(letterBatches.canary, true), isNotNull(postedOn)))
    .orderBy(desc(letterBatches.printedAt))
    .limit(limits.canary.shown);
  const today = tokyoDay(ctx.now);
  return canaries.map((each) => ({ ...each, days: canaryDays(each), overdue: isCanaryOverdue(each, today) }));
}
