import type { FlagWithReason } from "@/domain/case-flag-rules";
import { flagsFor } from "@/domain/case-flag-rules";
import type { Context } from "@/services/context";
import { factsOf } from "@/services/flags/facts-of";
import type { FlaggedCase } from "@/services/flags/flagged-case";

/**
 * The flags of these cases as things stand at `ctx.now`, each with its reason, by application id; an empty list for a case
 * without a doubt. What the federation tolerates is among them: `standingFlags` tells what stands against a case.
 */
export async function flagsOf(ctx: Context, cases: readonly FlaggedCase[]): Promise<Map<string, FlagWithReason[]>> {
  const facts = await factsOf(ctx, cases);
  return new Map([...facts].map(([id, each]) => [id, flagsFor(each, ctx.now)]));
}
