import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { z } from "zod";

const message = z.object({
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

/** A mail as the provider got it. */
export type AcceptedMail = z.infer<typeof message> & { id: string; idempotencyKey: string };

/** How it behaves: accepts; accepts but never answers; refuses with a status, perhaps saying when to come again. */
export type Mood = "accept" | "hang-after-accept" | { status: number; name: string; retryAfter?: number };

export interface FakeResend {
  /** For RESEND_BASE_URL. */
  url: string;
  /** What it accepted, in order, each key once. */
  mails: AcceptedMail[];
  /** The keys of all requests, repeated ones included. */
  requests: string[];
  mood(next: Mood): void;
  close(): Promise<void>;
}

/** Resend's `POST /emails` over HTTP, with its promise that a key is sent once; `port` 0 takes a free one. */
export async function fakeResend(port = 0): Promise<FakeResend> {
  const mails: AcceptedMail[] = [];
  const byKey = new Map<string, AcceptedMail>();
  const requests: string[] = [];
  let current: Mood = "accept";
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}`,
    mails,
    requests,
    mood(next) {
      current = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const idempotencyKey = String(request.headers["idempotency-key"] ?? "");
    requests.push(idempotencyKey);
    if (typeof current === "object") {
      const { status, name, retryAfter } = current;
      const headers: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
      reply(response, status, { statusCode: status, name, message: name }, headers);
      return;
    }
    const { id } = byKey.get(idempotencyKey) ?? accept(idempotencyKey, body);
    if (current === "accept") reply(response, 200, { id });
  }

  function accept(idempotencyKey: string, body: string): AcceptedMail {
    const mail = { ...message.parse(JSON.parse(body)), id: `mail-${mails.length + 1}`, idempotencyKey };
    mails.push(mail);
    byKey.set(idempotencyKey, mail);
    return mail;
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
