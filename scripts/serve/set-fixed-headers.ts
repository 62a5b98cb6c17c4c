import type { ServerResponse } from "node:http";
import { fixedHeaders } from "@/lib/security-headers";

/** Gives the answer, whatever it will be, the fixed headers of R47: by the address served now, not by the one of the build. */
export function setFixedHeaders(response: ServerResponse, byTls: boolean): void {
  for (const { key, value } of fixedHeaders(byTls)) response.setHeader(key, value);
}
