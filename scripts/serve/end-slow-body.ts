import type { IncomingMessage, ServerResponse } from "node:http";

const longest = 30_000;

/**
 * Breaks off a request whose body has not come after thirty seconds, so that nobody holds a connection by trickling. The door
 * for ledger files is left to the server's own, longer limit: 200 MB over an office line take minutes.
 */
export function endSlowBody(request: IncomingMessage, response: ServerResponse, isUpload: boolean): void {
  if (isUpload || Number(request.headers["content-length"] ?? 0) === 0) return;
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, longest);
  response.once("close", () => clearTimeout(timer));
}
