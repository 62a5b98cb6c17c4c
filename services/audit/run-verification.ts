import { commit } from "@/db/commit";
import { headMark } from "@/services/audit/chain-head";
import { record } from "@/services/audit/record";
import { sealEvents } from "@/services/audit/seal-events";
import type { KnownHead, Verdict } from "@/services/audit/verify-chain";
import { verifyChain } from "@/services/audit/verify-chain";
import type { Context, System } from "@/services/context";

/**
 * Verifies the chain and records what was found, so that /admin/audit can say when it was last looked at and how it stood
 * (R48). A chain that is whole is sealed up to this event, for no worker may be running; one that is not stays as it was found.
 * Takes and gives what `verifyChain` does.
 */
export async function runVerification(ctx: Context<System>, known?: KnownHead): Promise<Verdict> {
  const verdict = await verifyChain(ctx, known);
  const { sealed, unsealed, late, head, fault } = verdict;
  const detail = {
    sealed,
    unsealed,
    late,
    ...(head && { head: head.sequence, mark: headMark(head) }),
    ...(fault && { first: fault.sequence, how: fault.how }),
  };
  await commit(ctx, [record(ctx, { act: "audit-verified", detail })]);
  if (fault === null) await sealEvents(ctx);
  return verdict;
}
