import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage } from "@/scripts/serve/plain-page";

/**
 * Answers a write that does not come from a page of this site (403), before Next sees it, and says whether it did (R46).
 * Actions and route handlers check the same once more; this one only gives the refusal a page instead of an error.
 * `/api/` has callers without pages, each with a secret of its own.
 */
export function refuseForeign(request: IncomingMessage, response: ServerResponse, appUrl: string): boolean {
  if (request.method === "GET" || request.method === "HEAD" || request.url?.startsWith("/api/")) return false;
  if (request.headers.origin === new URL(appUrl).origin) return false;
  request.resume();
  plainPage(response, {
    status: 403,
    title: "この操作は受け付けられません",
    text: "この画面の外から送られた操作のため、受け付けませんでした。トップメニューから画面を開き直して、もう一度お試しください。",
  });
  return true;
}
