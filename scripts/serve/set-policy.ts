import type { IncomingMessage, ServerResponse } from "node:http";
import { makeNonce } from "@/lib/nonce";
import { contentSecurityPolicy, sandboxPolicy } from "@/lib/security-headers";

/**
 * Gives the answer its Content-Security-Policy with a fresh nonce, which Next reads from the request (R47). The HTML part of
 * a mail in the training mailbox gets a stricter one, whatever follows the `?`.
 */
export function setPolicy(request: IncomingMessage, response: ServerResponse, mode: "built" | "development"): void {
  const policy = contentSecurityPolicy(makeNonce(), mode);
  request.headers["content-security-policy"] = policy;
  const isMail = /^\/mailbox\/[^/?]+\/html(\?|$)/.test(request.url ?? "");
  response.setHeader("Content-Security-Policy", isMail ? sandboxPolicy : policy);
}
