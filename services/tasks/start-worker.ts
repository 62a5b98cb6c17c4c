import { env } from "@/lib/env";
import { currentWorker, keepWorker } from "@/services/mail/current-worker";
import { deliverDue, moreMayWait } from "@/services/mail/deliver-due";
import { deliveryFrom } from "@/services/mail/delivery";
import { runWorker } from "@/services/mail/run-worker";
import { longRound, quickRound, slowRound } from "@/services/tasks/rounds";
import { sideBySide } from "@/services/tasks/side-by-side";
import { systemContext } from "@/services/tasks/system-context";

const rest = 2_000;
const gather = 100;
const quickEvery = 5_000;
const slowEvery = 10 * 60 * 1000;

/**
 * Starts the worker of this process unless it has one: the outbox every two seconds or when kicked, the quick round every
 * five seconds, the slow one every ten minutes; beside them, so that no mail waits for it, the long work.
 */
export function startWorker(): void {
  if (currentWorker() !== undefined) return;
  const delivery = deliveryFrom(env());
  const { clock } = systemContext();
  let quickAt = new Date(0);
  let slowAt = new Date(0);
  const mails = runWorker({ round, clock, rest, gather });
  const ledgers = runWorker({ round: longWork, clock, rest, gather });
  keepWorker(sideBySide(mails, ledgers));

  async function round(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && moreMayWait(await deliverDue(systemContext(), delivery, signal)));
    if (clock().getTime() - quickAt.getTime() >= quickEvery) {
      quickAt = clock();
      await quickRound(systemContext(), signal);
    }
    if (signal.aborted || clock().getTime() - slowAt.getTime() < slowEvery) return;
    slowAt = clock();
    await slowRound(systemContext(), signal);
  }

  async function longWork(signal: AbortSignal): Promise<void> {
    await longRound(systemContext(), signal);
  }
}
