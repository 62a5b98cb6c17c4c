import { setTimeout as wait } from "node:timers/promises";
import { limits } from "@/domain/limits";
import { mail as mailSchema } from "@/emails/mail";
import type { RenderedMail } from "@/emails/render-mail";
import { renderMail } from "@/emails/render-mail";
import { unseal } from "@/lib/secrets";
import type { Context } from "@/services/context";
import type { Delivery } from "@/services/mail/delivery";
import { answerTime } from "@/services/mail/delivery";
import { keepOutcomes } from "@/services/mail/keep-outcomes";
import type { LeasedMail } from "@/services/mail/lease-due";
import { leaseDue, release } from "@/services/mail/lease-due";
import { mailSeal } from "@/services/mail/queue-mail";
import type { Outcome, Settlement } from "@/services/mail/settle";
import { settle } from "@/services/mail/settle";

/** How many mails ended in which way. */
export type Deliveries = Record<Settlement, number>;

/**
 * Sends one batch of the mail that is due and keeps what became of each (R51). After a crash between the provider's yes
 * and our commit, the lease ends and the same row goes out again under the same key, which the provider knows.
 * The batch ends early, the rest given back, when `signal` is aborted, the lease runs out or the provider asks for patience.
 */
export async function deliverDue(ctx: Context, delivery: Delivery, signal?: AbortSignal): Promise<Deliveries> {
  const deliveries = noDeliveries();
  const mails = await leaseDue({ ...ctx, now: ctx.clock() });
  let unkept: Outcome[] = [];
  let handled = 0;
  for (const mail of mails) {
    if (signal?.aborted || runsOut(mail, ctx.clock())) break;
    const outcome = await deliver(ctx, delivery, mail);
    unkept.push(outcome);
    handled += 1;
    if (outcome.settlement === "retry") break;
    if (delivery.spacing > 0) {
      await keep();
      await wait(delivery.spacing);
    }
  }
  await keep();
  await release(ctx, mails.slice(handled));
  return deliveries;

  async function keep(): Promise<void> {
    for (const settlement of await keepOutcomes(ctx, unkept)) deliveries[settlement] += 1;
    unkept = [];
  }
}

/** The count before the first mail. */
export function noDeliveries(): Deliveries {
  return { sent: 0, retry: 0, failed: 0, expired: 0, lost: 0 };
}

/** Whether another batch is worth asking for at once: this one was full and the provider kept up. */
export function moreMayWait({ sent, failed, expired, lost, retry }: Deliveries): boolean {
  return retry === 0 && sent + failed + expired + lost >= limits.outbox.batch;
}

async function deliver(ctx: Context, delivery: Delivery, mail: LeasedMail): Promise<Outcome> {
  const started = { ...ctx, now: ctx.clock() };
  if (mail.expiresAt !== null && mail.expiresAt <= started.now) return settle(started, mail, { kind: "expired" });
  const letter = await compose(mail);
  if (letter === undefined) return settle(started, mail, { kind: "failed", reason: "unreadable" });
  const handover = await delivery.send(started, { to: mail.recipient, ...letter, idempotencyKey: mail.id });
  return settle({ ...ctx, now: ctx.clock() }, mail, handover);
}

/** The mail as its reader will see it; undefined when the row cannot be read, which must not hold up the others. */
async function compose({ kind, payload }: LeasedMail): Promise<RenderedMail | undefined> {
  try {
    return await renderMail(mailSchema.parse({ kind, payload: JSON.parse(unseal(mailSeal, payload)) }));
  } catch {
    return undefined;
  }
}

function runsOut({ leasedUntil }: LeasedMail, now: Date): boolean {
  return leasedUntil === null || leasedUntil.getTime() - now.getTime() < answerTime;
}
