import { Conflict, commit } from "@/db/commit";
import type { Context } from "@/services/context";
import type { Outcome, Settlement } from "@/services/mail/settle";

/**
 * Keeps several outcomes in one commit, which costs no more than one alone, and gives how each mail ended. When another
 * worker took one over, each is kept by itself and that one is "lost".
 */
export async function keepOutcomes(ctx: Context, outcomes: readonly Outcome[]): Promise<Settlement[]> {
  if (outcomes.length === 0) return [];
  try {
    await commit(
      ctx,
      outcomes.flatMap(({ change }) => change),
    );
    return outcomes.map(({ settlement }) => settlement);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if (outcomes.length === 1) return ["lost"];
    const settled: Settlement[] = [];
    for (const outcome of outcomes) settled.push(...(await keepOutcomes(ctx, [outcome])));
    return settled;
  }
}
