import { and, inArray } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { applicationStatuses } from "@/domain/application-status";
import { limits } from "@/domain/limits";
import type { QueueOrder } from "@/domain/queue-order";
import { comparePlaces } from "@/domain/queue-place";
import { type QueueView, statesOf } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { queueFilter } from "@/services/queue/queue-filter";
import { type QueueKey, queueKeys, type Stretch } from "@/services/queue/queue-keys";
import { searchOf } from "@/services/queue/sealed-search";
import { searchHits } from "@/services/queue/search-hits";

/** The next cases of a view in the order of the queue; `tooMany` when a search found more than the thousand that are shown. */
export async function findCases(
  ctx: Context<Staff>,
  view: QueueView,
  order: QueueOrder,
  stretch: Stretch,
): Promise<{ keys: QueueKey[]; tooMany: boolean }> {
  const search = searchOf(view);
  if (search === "") return { keys: await queueKeys(ctx, view, order, stretch), tooMany: false };
  const hits = await searchHits(ctx, search, and(ofState(view), queueFilter(ctx, view)));
  const places = hits.slice(0, limits.queue.searchHits).map((hit) => ({ ...hit, rank: order.rankOf(hit) }));
  const { after, most } = stretch;
  const rest = places.toSorted(comparePlaces).filter((place) => after === undefined || comparePlaces(place, after) > 0);
  return {
    keys: rest.slice(0, most).map(({ id, rank, submittedAt }) => ({ id, rank, submittedAt })),
    tooMany: hits.length > limits.queue.searchHits,
  };
}

function ofState(view: QueueView) {
  const states = statesOf(view);
  return states.length === applicationStatuses.length ? undefined : inArray(applications.status, states);
}
