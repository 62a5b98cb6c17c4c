import { env } from "@/lib/env";
import { currentWorker, keepWorker } from "@/services/mail/current-worker";
import { deliverDue, moreMayWait } from "@/services/mail/deliver-due";
import { deliveryFrom } from "@/services/mail/delivery";
import { runWorker } from "@/services/mail/run-worker";
import { purge } from "@/services/tasks/purge";
import { remind } from "@/services/tasks/remind";
import { systemContext } from "@/services/tasks/system-context";

const rest = 2_000;
const gather = 100;
const slowEvery = 10 * 60 * 1000;

/**
 * Starts the worker of this process unless it has one: the outbox every two seconds or when kicked, purge and reminders every
 * ten minutes, the reminders last: one letter that cannot be reminded of holds up nothing else.
 */
export function startWorker(): void {
  if (currentWorker() !== undefined) return;
  const delivery = deliveryFrom(env());
  const { clock } = systemContext();
  let slowAt = new Date(0);
  keepWorker(runWorker({ round, clock, rest, gather }));

  async function round(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && moreMayWait(await deliverDue(systemContext(), delivery, signal)));
    if (signal.aborted || clock().getTime() - slowAt.getTime() < slowEvery) return;
    slowAt = clock();
    await purge(systemContext());
    await remind(systemContext(), signal);
  }
}
