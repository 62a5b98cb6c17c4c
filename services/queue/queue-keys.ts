import { and, asc, desc, eq, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { type QueueLine, type QueueOrder, type QueueRank, queueRanks } from "@/domain/queue-order";
import { comparePlaces, type QueuePlace } from "@/domain/queue-place";
import type { QueueView } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { isReported } from "@/services/queue/is-reported";
import { federationBeside, queueFilter } from "@/services/queue/queue-filter";
import { ownFederation } from "@/services/reviews/find-for-staff";

/** A case of the queue: its key and its place. */
export type QueueKey = Omit<QueuePlace, "asOf">;

/** Where a page begins, and how many cases it holds at most. */
export interface Stretch {
  after: Omit<QueuePlace, "asOf"> | undefined;
  most: number;
}

/**
 * The next cases of a view without a search, in the order of the queue, within the asker's federation (R43). Every line is
 * read along its index for no more than the page needs, rank by rank, and the lines are merged: nothing is counted or sorted
 * over all applications.
 */
export async function queueKeys(
  ctx: Context<Staff>,
  view: QueueView,
  order: QueueOrder,
  stretch: Stretch,
): Promise<QueueKey[]> {
  const lines = order.linesOf(view);
  const found: QueueKey[] = [];
  for (const rank of ranksFrom(stretch.after?.rank)) {
    if (found.length >= stretch.most) break;
    const rest = { ...stretch, most: stretch.most - found.length };
    const keys = await Promise.all(
      lines.filter((line) => line.rank === rank).map((line) => lineKeys(ctx, view, line, rest)),
    );
    found.push(...keys.flat().toSorted(comparePlaces).slice(0, rest.most));
  }
  return found;
}

async function lineKeys(ctx: Context<Staff>, view: QueueView, line: QueueLine, stretch: Stretch): Promise<QueueKey[]> {
  const keys = await lineQuery(ctx, view, line, stretch);
  return keys.map((key) => ({ ...key, rank: line.rank }));
}

/** The query for the next cases of one line. */
export function lineQuery(ctx: Context<Staff>, view: QueueView, line: QueueLine, { after, most }: Stretch) {
  const { rank, status } = line;
  const inOrder = rank === "over" ? desc : asc;
  return ctx.database.read
    .select({ id: applications.id, submittedAt: applications.submittedAt })
    .from(applications)
    .where(
      and(
        view.mine || rank === "reported" ? federationBeside(ctx) : ownFederation(ctx),
        status === "posted" ? reported(rank) : eq(applications.status, status),
        within(line),
        after?.rank === rank ? beyond(after) : undefined,
        queueFilter(ctx, view),
      ),
    )
    .orderBy(inOrder(applications.submittedAt), inOrder(applications.id))
    .limit(most);
}

function ranksFrom(rank: QueueRank | undefined): readonly QueueRank[] {
  return rank === undefined ? queueRanks : queueRanks.slice(queueRanks.indexOf(rank));
}

function reported(rank: QueueRank): SQL | undefined {
  return rank === "reported" ? isReported : and(eq(applications.status, "posted"), not(isReported));
}

function within({ places, status, whole }: QueueLine): SQL | undefined {
  if (whole) return undefined;
  return or(
    ...places.map(({ reason, federations }) =>
      and(inArray(applications.federation, federations), status === "waiting" ? waitsFor(reason) : undefined),
    ),
  );
}

function waitsFor(reason: QueueLine["places"][number]["reason"]): SQL {
  return reason === null ? isNull(applications.waitingReason) : eq(applications.waitingReason, reason);
}

function beyond({ rank, submittedAt, id }: QueueKey): SQL {
  const here = sql`(${applications.submittedAt}, ${applications.id})`;
  const there = sql`(${submittedAt.getTime()}, ${id})`;
  return rank === "over" ? sql`${here} < ${there}` : sql`${here} > ${there}`;
}
