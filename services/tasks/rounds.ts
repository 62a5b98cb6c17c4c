import { errorCode, log } from "@/lib/log";
import { logHead } from "@/services/audit/log-head";
import { sealEvents } from "@/services/audit/seal-events";
import type { Context } from "@/services/context";
import { refreshFlags } from "@/services/flags/refresh-flags";
import { runImports } from "@/services/ledger-files/run-imports";
import { purge } from "@/services/tasks/purge";
import { remind } from "@/services/tasks/remind";

/** One piece of scheduled work; it ends early when `signal` is aborted. */
type Round = (ctx: Context, signal?: AbortSignal) => Promise<unknown>;

/** What is due every few seconds, beside the outbox. */
const quick: Record<string, Round> = { refreshFlags, sealEvents };

/** What is due every ten minutes. */
const slow: Record<string, Round> = { purge, remind, logHead };

/** What may take long and goes on beside everything else. */
const long: Record<string, Round> = { runImports };

/**
 * The work of every few seconds, each piece for itself: one that fails is logged and holds up no other. Gives the names of
 * those that failed.
 */
export function quickRound(ctx: Context, signal?: AbortSignal): Promise<string[]> {
  return each(quick, ctx, signal);
}

/** The work of every ten minutes, in the same way. */
export function slowRound(ctx: Context, signal?: AbortSignal): Promise<string[]> {
  return each(slow, ctx, signal);
}

/** The long work, in the same way; in a lasting process it has a loop of its own. */
export function longRound(ctx: Context, signal?: AbortSignal): Promise<string[]> {
  return each(long, ctx, signal);
}

async function each(rounds: Record<string, Round>, ctx: Context, signal?: AbortSignal): Promise<string[]> {
  const failed: string[] = [];
  for (const [name, round] of Object.entries(rounds)) {
    if (signal?.aborted) break;
    try {
      await round(ctx, signal);
    } catch (error) {
      log("error", "round-failed", { round: name, code: errorCode(error) });
      failed.push(name);
    }
  }
  return failed;
}
