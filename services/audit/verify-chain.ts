import { and, asc, eq, gt, lte, max, sql } from "drizzle-orm";
import { z } from "zod";
import { eventSeals } from "@/db/schema/event-seals";
import { events } from "@/db/schema/events";
import type { ChainFault } from "@/domain/chain-fault";
import { limits } from "@/domain/limits";
import type { ChainHead } from "@/services/audit/chain-head";
import { chainHead, headMark } from "@/services/audit/chain-head";
import { newWalk, walk } from "@/services/audit/find-fault";
import { sealedColumns } from "@/services/audit/sealed-content";
import type { Context } from "@/services/context";

const page = 5_000;

/** A seal that somebody kept outside the database: its event's sequence and its `headMark`. */
export interface KnownHead {
  sequence: number;
  mark: string;
}

/** What a verification found. */
export interface Verdict {
  /** How many sealed events are right: all of the chain, or those before the fault. */
  sealed: number;
  head: ChainHead | undefined;
  /** How many events wait for their seal. */
  unsealed: number;
  /** How many were sealed later than ten minutes after they happened: an outage of the worker, or seals that were made anew. */
  late: number;
  /** The first row that was touched; null when there is none. */
  fault: ChainFault | null;
}

/**
 * Goes along the whole chain in pages, from the first event to the newest seal, and names the first row that was touched (R48).
 * What was cut off at the end together with its seals shows in the counter of AUTOINCREMENT, which the end of a row does not
 * set back, and in `known`, a seal that was kept elsewhere.
 */
export async function verifyChain(ctx: Context, known?: KnownHead): Promise<Verdict> {
  const head = await chainHead(ctx);
  const way = newWalk();
  let after = Number.MIN_SAFE_INTEGER;
  let seals: Awaited<ReturnType<typeof nextSeals>>;
  do {
    seals = await nextSeals(ctx, after, head?.sequence ?? 0);
    const through = seals.at(-1)?.sequence ?? after;
    walk(way, await eventsBetween(ctx, after, through), seals);
    after = through;
  } while (seals.length === page && way.fault === null);
  const { sealed, late } = way;
  const fault = way.fault ?? (await cutOff(ctx, known)) ?? (await leftUnsealed(ctx, head));
  const unsealed = await ctx.database.read.$count(events, gt(events.sequence, head?.sequence ?? 0));
  return { sealed, head, unsealed, late, fault };
}

function nextSeals(ctx: Context, after: number, end: number) {
  const { sequence, hash } = eventSeals;
  return ctx.database.read
    .select({ sequence, hash, sealedAt: sql<unknown>`${eventSeals.sealedAt}` })
    .from(eventSeals)
    .where(and(gt(sequence, after), lte(sequence, end)))
    .orderBy(asc(sequence))
    .limit(page);
}

function eventsBetween(ctx: Context, after: number, through: number) {
  return ctx.database.read
    .select(sealedColumns)
    .from(events)
    .where(and(gt(events.sequence, after), lte(events.sequence, through)))
    .orderBy(asc(events.sequence));
}

const counter = z.array(z.object({ seq: z.number() }));

async function cutOff(ctx: Context, known: KnownHead | undefined): Promise<ChainFault | null> {
  const { read } = ctx.database;
  const [last] = await read.select({ sequence: max(events.sequence) }).from(events);
  const newest = last?.sequence ?? 0;
  const [given] = counter.parse(await read.all(sql`select seq from sqlite_sequence where name = 'events'`));
  if (given !== undefined && given.seq > newest) return { sequence: newest + 1, how: "cut-off" };
  if (known === undefined) return null;
  const [kept] = await read.select().from(eventSeals).where(eq(eventSeals.sequence, known.sequence));
  if (kept !== undefined && headMark(kept) === known.mark) return null;
  return { sequence: Math.min(known.sequence, newest + 1), how: "cut-off" };
}

async function leftUnsealed(ctx: Context, head: ChainHead | undefined): Promise<ChainFault | null> {
  const [oldest] = await ctx.database.read
    .select({ sequence: events.sequence, at: events.at })
    .from(events)
    .where(gt(events.sequence, head?.sequence ?? 0))
    .orderBy(asc(events.sequence))
    .limit(1);
  if (oldest === undefined || ctx.now.getTime() - oldest.at.getTime() <= limits.audit.sealWithin) return null;
  return { sequence: oldest.sequence, how: "unsealed" };
}
