import { eq } from "drizzle-orm";
import { federations } from "@/db/schema/federations";
import { type QueueOrder, queueOrder } from "@/domain/queue-order";
import { type QueuePlace, queuePlaceFrom } from "@/domain/queue-place";
import type { QueueView } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";

/**
 * The order of the asker's queue and the place where the page of this view begins. Later pages keep the moment at which the
 * first was reckoned, so that no case is lost or comes twice because an hour struck between them.
 */
export async function orderNow(
  ctx: Context<Staff>,
  view: QueueView,
): Promise<{ order: QueueOrder; asOf: Date; after: QueuePlace | undefined }> {
  const { federation } = ctx.actor;
  const { code, claimDeadlineTime, postingWeekdays, cutOffTime, envelopeRequired } = federations;
  const settings = await ctx.database.read
    .select({ code, claimDeadlineTime, postingWeekdays, cutOffTime, envelopeRequired })
    .from(federations)
    .where(federation === null ? undefined : eq(federations.code, federation));
  const after = queuePlaceFrom(view.after, ctx.now);
  const asOf = after?.asOf ?? ctx.now;
  return { order: queueOrder(asOf, settings), asOf, after };
}
