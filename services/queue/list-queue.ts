import { commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import { queuePlaceText } from "@/domain/queue-place";
import { type QueueView, queueViewText } from "@/domain/queue-view";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findCases } from "@/services/queue/find-cases";
import { orderNow } from "@/services/queue/order-now";
import { type QueueCounts, queueCounts } from "@/services/queue/queue-counts";
import { type QueueRow, queueRows } from "@/services/queue/queue-rows";
import { searchOf } from "@/services/queue/sealed-search";
import { authorise } from "@/services/staff/authorise";

export interface Queue {
  counts: QueueCounts;
  rows: QueueRow[];
  /** What is searched for, as it was typed; "" for nothing. */
  search: string;
  /** The search found more than is shown. */
  tooMany: boolean;
  /** What `after` says on the next page; null on the last one. */
  next: string | null;
}

const { page } = limits.queue;

/**
 * One page of the asker's own queue (R43) as `view` wants it, and how many applications there are in every status. The view
 * itself is recorded with how many cases it showed, never with what was searched for (R45, R11).
 */
export async function listQueue(ctx: Context<Staff>, view: QueueView): Promise<Queue> {
  authorise(ctx, "view-queue");
  const { order, asOf, after } = await orderNow(ctx, view);
  const { keys, tooMany } = await findCases(ctx, view, order, { after, most: page + 1 });
  const shown = keys.slice(0, page);
  const last = shown.at(-1);
  const rows = await queueRows(ctx, order, shown);
  const search = searchOf(view);
  await commit(ctx, [
    record(ctx, {
      act: "view-queue",
      federation: ctx.actor.federation ?? undefined,
      detail: { view: viewDetail(view), searched: search !== "", count: rows.length },
    }),
  ]);
  return {
    counts: await queueCounts(ctx),
    rows,
    search,
    tooMany,
    next: keys.length > page && last !== undefined ? queuePlaceText({ asOf, ...last }) : null,
  };
}

/** What the record of a view says: its filters without search and place. */
export function viewDetail(view: QueueView): string {
  return queueViewText({ ...view, q: "", sealed: "", after: undefined });
}
