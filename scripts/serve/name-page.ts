import type { IncomingMessage } from "node:http";
import { askedPage, askedPageHeader } from "@/lib/asked-page";

/** Tells the program which page was asked for (lib/asked-page), whatever the request itself says of it. */
export function namePage(request: IncomingMessage, site: string): void {
  const { method = "GET", url = "/", headers } = request;
  headers[askedPageHeader] = askedPage({ method, address: url, referer: headers.referer, site });
}
