import { Resend } from "resend";
import { z } from "zod";

/** Settings of the way out. Without `baseUrl` the SDK's own RESEND_BASE_URL holds; `timeout` in milliseconds, 10 s unless told. */
export type MailSender = { apiKey: string; from: string; baseUrl?: string; timeout?: number };

/** `to` is exactly one address (R25); `idempotencyKey` is the outbox id (R51). */
export type MailMessage = { to: string; subject: string; html: string; text: string; idempotencyKey: string };

/** `after` in milliseconds, as the provider asked; `reason` a code such as "429 rate_limit_exceeded", never an address or text. */
export type SendResult =
  | { kind: "sent"; providerId: string }
  | { kind: "retry"; after?: number; reason: string }
  | { kind: "failed"; reason: string };

/**
 * Hands one mail to Resend and says what became of it. Throws only when `apiKey` is empty.
 * `failed` only when the provider finds fault with this very mail. Whatever says nothing about the mail (no answer in time, too
 * many requests, a fault of the provider, a wrong key or sender address of ours) is `retry`: Resend delivers a key once in 24 hours.
 */
export async function sendMail(sender: MailSender, message: MailMessage): Promise<SendResult> {
  const { idempotencyKey, to, ...content } = message;
  const resend = new Resend(sender.apiKey, { baseUrl: sender.baseUrl });
  const answer = await resend.emails.send(
    { ...content, to: [to], from: sender.from, headers },
    { idempotencyKey, signal: AbortSignal.timeout(sender.timeout ?? 10_000) },
  );
  const accepted = acceptance.safeParse(answer.data);
  if (accepted.success) return { kind: "sent", providerId: accepted.data.id };

  const { statusCode, name } = refusal.parse(answer.error);
  const reason = `${statusCode ?? "no_answer"} ${name}`;
  if (isFaultOfTheMail(statusCode, name)) return { kind: "failed", reason };
  return { kind: "retry", after: retryAfter(answer.headers), reason };
}

const headers = { "Auto-Submitted": "auto-generated" };

const acceptance = z.object({ id: z.string().min(1) });

const refusal = z
  .object({
    statusCode: z.number().int().nullable().catch(null),
    name: z
      .string()
      .regex(/^[a-z_]{1,50}$/)
      .catch("unknown_error"),
  })
  .catch({ statusCode: null, name: "unknown_error" });

function isFaultOfTheMail(statusCode: number | null, name: string): boolean {
  if (statusCode === 409) return name === "invalid_idempotent_request";
  if (name === "invalid_from_address") return false;
  return statusCode === 400 || statusCode === 413 || statusCode === 422;
}

function retryAfter(answered: Record<string, string> | null): number | undefined {
  const seconds = answered?.["retry-after"];
  return seconds !== undefined && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
