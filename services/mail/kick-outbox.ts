import { env } from "@/lib/env";
import { onVercel } from "@/lib/hosting";
import { currentWorker } from "@/services/mail/current-worker";
import { deliverDue } from "@/services/mail/deliver-due";
import { deliveryFrom } from "@/services/mail/delivery";
import { systemContext } from "@/services/tasks/system-context";

/**
 * Tells the worker that mail is waiting; for `after()`, when the answer has gone out. It may be lost with the process:
 * the rows are in the outbox and the next round finds them. On Vercel, where no worker lives, it sends a batch itself.
 */
export async function kickOutbox(): Promise<void> {
  currentWorker()?.kick();
  if (onVercel()) await deliverDue(systemContext(), deliveryFrom(env()));
}
