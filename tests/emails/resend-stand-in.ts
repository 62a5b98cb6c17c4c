import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the stand-in answers: a status, a body, headers; `never` leaves the caller waiting. */
export type Answer = { status: number; body: string; headers?: Record<string, string> } | "never";

/** A Resend API on 127.0.0.1 that gives `answer` to everything and remembers what it received. */
export async function startResend(answer: Answer) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    received.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
    if (answer !== "never") response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { baseUrl: `http://127.0.0.1:${portOf(server.address())}`, received, stop: () => stop(server) };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("The stand-in listens on no port");
  return address.port;
}

function stop(server: ReturnType<typeof createServer>): void {
  server.close();
  server.closeAllConnections();
}
