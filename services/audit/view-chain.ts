import { and, count, desc, eq, gt, min } from "drizzle-orm";
import { z } from "zod";
import { events } from "@/db/schema/events";
import type { ChainFault } from "@/domain/chain-fault";
import { chainFaults } from "@/domain/chain-fault";
import { chainHead } from "@/services/audit/chain-head";
import type { Context } from "@/services/context";

/** How the chain stands, as the last seal and the last `audit:verify` say. */
export interface ChainState {
  sealed: { sequence: number; at: Date } | null;
  /** How many events wait for their seal, and since when the oldest of them. */
  unsealed: number;
  waitingSince: Date | null;
  /** When the chain was last verified as a whole, and the first row that had been touched. */
  verified: { at: Date; fault: ChainFault | null } | null;
}

const verdict = z.object({ first: z.number(), how: z.enum(chainFaults) });

/** Where the chain ends, what waits for its seal, and what the last verification found (R48). Reads a few rows, not the chain. */
export async function viewChain(ctx: Context): Promise<ChainState> {
  const { read } = ctx.database;
  const head = await chainHead(ctx);
  const [waiting] = await read
    .select({ unsealed: count(), since: min(events.at) })
    .from(events)
    .where(gt(events.sequence, head?.sequence ?? 0));
  const [verified] = await read
    .select({ at: events.at, detail: events.detail })
    .from(events)
    .where(and(eq(events.act, "audit-verified"), eq(events.actor, "system")))
    .orderBy(desc(events.at))
    .limit(1);
  return {
    sealed: head === undefined ? null : { sequence: head.sequence, at: head.sealedAt },
    unsealed: waiting?.unsealed ?? 0,
    waitingSince: waiting?.since ?? null,
    verified: verified === undefined ? null : { at: verified.at, fault: faultIn(verified.detail) },
  };
}

function faultIn(detail: string): ChainFault | null {
  const found = verdict.safeParse(JSON.parse(detail));
  return found.success ? { sequence: found.data.first, how: found.data.how } : null;
}
