import type { IncomingMessage, ServerResponse } from "node:http";
import { fixedHeaders } from "@/lib/security-headers";

/**
 * Gives the answer, whatever it will be, the fixed headers of R47: by the address served now, not by the one of the build.
 * Nothing is kept anywhere but the built files, whose names change with them: even a redirect may hold a letter's token.
 */
export function setFixedHeaders({ url = "" }: IncomingMessage, response: ServerResponse, byTls: boolean): void {
  if (!url.startsWith("/_next/static/")) response.setHeader("Cache-Control", "no-store");
  for (const { key, value } of fixedHeaders(byTls)) response.setHeader(key, value);
}
