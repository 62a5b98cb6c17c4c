import { statement } from "@/db/commit";
import { mailbox } from "@/db/schema/outbox";
import type { MailMessage } from "@/emails/send-mail";
import type { Context } from "@/services/context";
import type { Handover } from "@/services/mail/handover";

/** Delivers into the training mode's mailbox (contract.md, Settings): the mail is kept by the commit of its outcome. */
export async function putIntoMailbox(ctx: Context, message: MailMessage): Promise<Handover> {
  const { idempotencyKey: id, to: recipient, subject, html, text } = message;
  const kept = ctx.database.read.insert(mailbox).values({ id, recipient, subject, html, text, receivedAt: ctx.now });
  return { kind: "sent", providerId: id, also: [statement(kept)] };
}
