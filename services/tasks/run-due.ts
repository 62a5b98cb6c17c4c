import type { Context } from "@/services/context";
import type { Deliveries } from "@/services/mail/deliver-due";
import { deliverDue, moreMayWait, noDeliveries } from "@/services/mail/deliver-due";
import type { Delivery } from "@/services/mail/delivery";
import { settlements } from "@/services/mail/settle";
import { purge } from "@/services/tasks/purge";
import { remind } from "@/services/tasks/remind";

/**
 * All scheduled work, for a host without a worker of its own: mail until none is due or `budget` (milliseconds) is used up, the
 * purge, and in the time that is left the reminders, whose mail goes with the next run. They come last, so that one letter that
 * cannot be reminded of holds up nothing else. Gives how many mails ended in which way.
 */
export async function runDue(ctx: Context, delivery: Delivery, budget = 25_000): Promise<Deliveries> {
  const total = noDeliveries();
  const until = AbortSignal.timeout(budget);
  let batch: Deliveries;
  do {
    batch = await deliverDue(ctx, delivery, until);
    for (const settlement of settlements) total[settlement] += batch[settlement];
  } while (moreMayWait(batch) && !until.aborted);
  await purge(ctx);
  await remind(ctx, until);
  return total;
}
