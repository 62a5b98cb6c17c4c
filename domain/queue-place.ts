import { z } from "zod";
import { type QueueRank, queueRanks } from "@/domain/queue-order";

/** Where a case stands in the queue, as the order was reckoned at `asOf`. */
export interface QueuePlace {
  asOf: Date;
  rank: QueueRank;
  submittedAt: Date;
  id: string;
}

const longestReading = 24 * 60 * 60 * 1000;
const moment = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform((digits) => new Date(Number(digits)))
  .refine((at) => Number.isFinite(at.getTime()));
const place = z.tuple([moment, z.enum(queueRanks), moment, z.string().regex(/^[0-9a-z]{1,40}$/)]);

/** A place as `after` in the address bar says it. Pages keep the `asOf` of the first, so that no case changes its rank between them. */
export function queuePlaceText({ asOf, rank, submittedAt, id }: QueuePlace): string {
  return [asOf.getTime(), rank, submittedAt.getTime(), id].join(".");
}

/** The place that such a text says; undefined for anything else, and for one that was reckoned in the future or over a day ago. */
export function queuePlaceFrom(text: string | undefined, now: Date): QueuePlace | undefined {
  const parsed = place.safeParse(text?.split("."));
  if (!parsed.success) return undefined;
  const [asOf, rank, submittedAt, id] = parsed.data;
  const old = now.getTime() - asOf.getTime();
  return old < 0 || old > longestReading ? undefined : { asOf, rank, submittedAt, id };
}

/** Whether one place comes before another: by rank, then age; of what is over the newest first. */
export function comparePlaces(one: Omit<QueuePlace, "asOf">, other: Omit<QueuePlace, "asOf">): number {
  const byRank = queueRanks.indexOf(one.rank) - queueRanks.indexOf(other.rank);
  if (byRank !== 0) return byRank;
  const byAge = one.submittedAt.getTime() - other.submittedAt.getTime() || compareIds(one.id, other.id);
  return one.rank === "over" ? -byAge : byAge;
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
