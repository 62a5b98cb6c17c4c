import { asc, eq, gt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { atMost, Conflict, commit, statement } from "@/db/commit";
import { eventSeals } from "@/db/schema/event-seals";
import { events } from "@/db/schema/events";
import { chainHash, chainKey } from "@/lib/chain-hash";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { ChainHead } from "@/services/audit/chain-head";
import { chainHead } from "@/services/audit/chain-head";
import type { SealedEvent } from "@/services/audit/sealed-content";
import { sealedColumns, sealedContent } from "@/services/audit/sealed-content";
import type { Context } from "@/services/context";

const page = 1_000;
const start = { sequence: 0, hash: "" };

/**
 * Chains what was recorded since the last round, in order of `sequence`, and gives how many events it sealed (R48); ends between two
 * commits when `signal` is aborted. With one
 * writer at a time events appear in the order of their sequence, so none comes late before a seal. Of two instances that seal
 * at once one keeps its seals and the other gives way: the chain cannot fork. A chain that has become shorter than this process
 * saw it, or other at its end, is not closed again over the gap: that would hide what was done to it; the log says so.
 */
export async function sealEvents(ctx: Context, signal?: AbortSignal): Promise<number> {
  let sealed = 0;
  let more: number;
  do {
    more = await sealPage(ctx);
    sealed += more;
  } while (more === page && !signal?.aborted);
  return sealed;
}

async function sealPage(ctx: Context): Promise<number> {
  const head = (await chainHead(ctx)) ?? start;
  if (await wasTouched(ctx)) {
    log("error", "chain-touched", { sequence: head.sequence });
    return 0;
  }
  const due = await ctx.database.read
    .select(sealedColumns)
    .from(events)
    .where(gt(events.sequence, head.sequence))
    .orderBy(asc(events.sequence))
    .limit(page);
  const seals = chained(head.hash, due, ctx.now);
  const last = seals.at(-1);
  if (last === undefined || !(await kept(ctx, head.sequence, seals))) return 0;
  seen.set(ctx.database, last);
  return seals.length;
}

function chained(hash: string, due: SealedEvent[], sealedAt: Date): ChainHead[] {
  const key = chainKey(env().AUDIT_KEY);
  let previous = hash;
  return due.map((event) => {
    previous = chainHash(key, previous, sealedContent(event, sealedAt.getTime()));
    return { sequence: event.sequence, hash: previous, sealedAt };
  });
}

/** Whether the seals stand; not when another instance has sealed meanwhile. */
async function kept(ctx: Context, before: number, seals: ChainHead[]): Promise<boolean> {
  const { read } = ctx.database;
  const newest = read.select({ newest: sql`coalesce(max(${eventSeals.sequence}), 0)` }).from(eventSeals);
  try {
    await commit(ctx, [atMost(before, newest), statement(read.insert(eventSeals).values(seals))]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

const seen = new WeakMap<Database, ChainHead>();

/** Whether the last seal that this process made is no longer there as it was made; other instances only add to it. */
async function wasTouched({ database }: Context): Promise<boolean> {
  const last = seen.get(database);
  if (last === undefined) return false;
  const [kept] = await database.read.select().from(eventSeals).where(eq(eventSeals.sequence, last.sequence));
  return kept?.hash !== last.hash;
}
