import type { IncomingMessage, ServerResponse } from "node:http";
import type { PlainPage } from "@/scripts/serve/plain-page";
import { plainPage } from "@/scripts/serve/plain-page";

/**
 * Lets a form that was posted without JavaScript never end in a bare line of English: what Next answers so to an action of an
 * older build (409) or to a body that is no form (500) becomes a page in words (R26). Its own error pages pass as they are.
 */
export function putIntoWords(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || request.url?.startsWith("/api/") || "next-action" in request.headers) return;
  const end = response.end;
  response.end = (...given: unknown[]) => {
    response.end = end;
    const page =
      response.headersSent || isPage(response) ? undefined : pages.find(({ status }) => status === response.statusCode);
    if (page === undefined) return Reflect.apply(end, response, given);
    for (const name of ["Content-Length", "ETag"]) response.removeHeader(name);
    plainPage(response, page);
    return response;
  };
}

const pages: readonly PlainPage[] = [
  {
    status: 409,
    title: "画面を開き直してください",
    text: "この画面を開いた後に、システムが新しくなりました。トップメニューから画面を開き直して、もう一度お試しください。",
  },
  {
    status: 500,
    title: "送信された内容を読み取れませんでした",
    text: "前の画面に戻り、もう一度送信してください。",
  },
];

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader("Content-Type") ?? "").startsWith("text/html");
}
