import type { Context } from "@/services/context";
import type { Deliveries } from "@/services/mail/deliver-due";
import { deliverDue, moreMayWait, noDeliveries } from "@/services/mail/deliver-due";
import type { Delivery } from "@/services/mail/delivery";
import { settlements } from "@/services/mail/settle";
import { longRound, quickRound, slowRound } from "@/services/tasks/rounds";

/**
 * All scheduled work, for a host without a worker of its own: mail until none is due or `budget` (milliseconds) is used up,
 * and in the time that is left the rounds, whose mail goes with the next run. Gives how many mails ended in which way; throws
 * after all was tried when a round failed, so that the host's own watch sees it.
 */
export async function runDue(ctx: Context, delivery: Delivery, budget = 25_000): Promise<Deliveries> {
  const total = noDeliveries();
  const until = AbortSignal.timeout(budget);
  let batch: Deliveries;
  do {
    batch = await deliverDue(ctx, delivery, until);
    for (const settlement of settlements) total[settlement] += batch[settlement];
  } while (moreMayWait(batch) && !until.aborted);
  const failed = [];
  for (const round of [quickRound, slowRound, longRound]) failed.push(...(await round(ctx, until)));
  if (failed.length > 0) throw new Error(`scheduled work failed: ${failed.join(", ")}`);
  return total;
}
