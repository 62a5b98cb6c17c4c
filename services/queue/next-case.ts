import { and, eq, inArray } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { type QueueView, statesOf } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { findCases } from "@/services/queue/find-cases";
import { isReported } from "@/services/queue/is-reported";
import { orderNow } from "@/services/queue/order-now";
import { ownFederation } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/**
 * The 受付番号 of the case that follows this one in the view, null after the last and for one that the asker cannot see (R43).
 * To be asked before a decision, while the case stands where its reader found it; one that has left the view meanwhile counts as
 * in time. It leaves no event: the case that is opened next leaves its own.
 */
export async function nextCase(ctx: Context<Staff>, view: QueueView, reference: string): Promise<string | null> {
  authorise(ctx, "view-queue");
  const { read } = ctx.database;
  const { id, status, waitingReason, federation, submittedAt } = applications;
  const [here] = await read
    .select({ id, status, waitingReason, federation, submittedAt, missing: isReported.mapWith(Boolean) })
    .from(applications)
    .where(and(eq(applications.reference, reference), ownFederation(ctx)));
  if (here === undefined) return null;
  const { order } = await orderNow(ctx, view);
  const rank = statesOf(view).includes(here.status) ? order.rankOf(here) : "in-time";
  const { keys } = await findCases(ctx, view, order, { after: { ...here, rank }, most: 1 });
  const [next] = await read
    .select({ reference: applications.reference })
    .from(applications)
    .where(
      inArray(
        applications.id,
        keys.map((key) => key.id),
      ),
    );
  return next?.reference ?? null;
}
