import type { Context } from "@/services/context";
import type { Deliveries } from "@/services/mail/deliver-due";
import { deliverDue, moreMayWait, noDeliveries } from "@/services/mail/deliver-due";
import type { Delivery } from "@/services/mail/delivery";
import { settlements } from "@/services/mail/settle";
import { purge } from "@/services/tasks/purge";
import { remind } from "@/services/tasks/remind";

/**
 * All scheduled work, for a host without a worker of its own: the reminders, mail until none is due or `budget` (milliseconds)
 * is used up, then the purge. Gives how many mails ended in which way.
 */
export async function runDue(ctx: Context, delivery: Delivery, budget = 25_000): Promise<Deliveries> {
  const total = noDeliveries();
  const until = AbortSignal.timeout(budget);
  let batch: Deliveries;
  await remind(ctx, until);
  do {
    batch = await deliverDue(ctx, delivery, until);
    for (const settlement of settlements) total[settlement] += batch[settlement];
  } while (moreMayWait(batch) && !until.aborted);
  await purge(ctx);
  return total;
}
