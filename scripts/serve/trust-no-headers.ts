import type { IncomingMessage } from "node:http";

const ours = ["content-security-policy", "content-security-policy-report-only", "x-nonce", "x-request-id"];
const ofTheProxy = ["forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-real-ip"];

/**
 * Takes from a request the headers that only we, or a proxy before us, may set, and appends the socket's address to
 * X-Forwarded-For, so that the client's own entries stand left of what `lib/client-address` reads (R21). Next compares a
 * form's Origin with the host it is told here: the configured one, as we do, whatever a proxy made of Host (R46).
 */
export function trustNoHeaders({ headers, socket }: IncomingMessage, hops: number, appUrl: string): void {
  for (const name of hops === 0 ? [...ours, ...ofTheProxy] : ours) delete headers[name];
  headers["x-forwarded-for"] = [headers["x-forwarded-for"], socket.remoteAddress].filter(Boolean).join(", ");
  headers["x-forwarded-host"] = new URL(appUrl).host;
}
