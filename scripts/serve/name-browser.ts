import type { IncomingMessage, ServerResponse } from "node:http";
import { browserToken } from "@/lib/browser-token";

/** Gives a browser its name with the first form of each way. */
export function nameBrowser(request: IncomingMessage, response: ServerResponse, byTls: boolean): void {
  const path = (request.url ?? "").split("?")[0] ?? "";
  const cookie = browserToken({ method: request.method, path, cookies: request.headers.cookie, byTls });
  if (cookie !== undefined) response.setHeader("Set-Cookie", cookie);
}
