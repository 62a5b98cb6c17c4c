import type { MailMessage } from "@/emails/send-mail";
import { sendMail } from "@/emails/send-mail";
import type { Env } from "@/lib/env";
import type { Context } from "@/services/context";
import type { Handover } from "@/services/mail/handover";
import { putIntoMailbox } from "@/services/mail/put-into-mailbox";

/** A way out for mail. */
export interface Delivery {
  send(ctx: Context, message: MailMessage): Promise<Handover>;
  /** Milliseconds to let pass after each mail: the provider's budget. */
  spacing: number;
}

/** How long the provider may take to answer, in milliseconds. */
export const answerTime = 10_000;

/**
 * The way out that the settings name: Resend when there is a key, in either mode, else the training mailbox (contract.md).
 * Resend itself allows two requests a second; what RESEND_BASE_URL points to instead is not paced.
 */
export function deliveryFrom({ RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl, MAIL_FROM: from }: Env): Delivery {
  if (apiKey === undefined) return { send: putIntoMailbox, spacing: 0 };
  const sender = { apiKey, from, baseUrl, timeout: answerTime };
  return { send: (_, message) => sendMail(sender, message), spacing: baseUrl === undefined ? 500 : 0 };
}
