import type { IncomingMessage, ServerResponse } from "node:http";
import { requestIdHeader, watchAction } from "@/lib/begun-actions";
import { makeNonce } from "@/lib/nonce";
import { failurePage } from "@/scripts/serve/failure-page";
import type { PlainPage } from "@/scripts/serve/plain-page";
import { plainPage } from "@/scripts/serve/plain-page";

/**
 * Lets nobody without JavaScript end at a bare line of English or a blank page (R26). A page or a form that failed (500), a
 * form that cannot be read (400) and one of an older build (409) are answered in words. Scripts get Next's own answer, which
 * `app/error.tsx` puts into words. A write that failed before it reached its door could not be read: that is 400, whoever
 * sent it.
 */
export function putIntoWords(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.startsWith("/api/")) return;
  const door = watchDoor(request, response);
  const { flushHeaders, write, end } = response;
  const sending = { flushHeaders, write, end };

  Object.assign(response, {
    flushHeaders: () => {
      if (pageInstead() === undefined) response.flushHeaders();
    },
    write: (...given: unknown[]) => (pageInstead() === undefined ? Reflect.apply(write, response, given) : true),
    end: (...given: unknown[]) => {
      const page = pageInstead();
      Object.assign(response, sending);
      if (page === undefined) return Reflect.apply(end, response, given);
      for (const name of ["Content-Length", "ETag"]) response.removeHeader(name);
      plainPage(response, page);
      return response;
    },
  });

  function pageInstead(): PlainPage | undefined {
    const page = response.headersSent ? undefined : pageFor(request, response, door.reached());
    if (page === undefined) Object.assign(response, sending);
    return page;
  }
}

function watchDoor(request: IncomingMessage, response: ServerResponse) {
  const id = makeNonce();
  request.headers[requestIdHeader] = id;
  const door = watchAction(id);
  response.once("close", door.forget);
  return door;
}

function pageFor(request: IncomingMessage, response: ServerResponse, reached: boolean): PlainPage | undefined {
  const { method, headers } = request;
  const failed = response.statusCode === failurePage.status;
  if (failed && method === "POST" && !reached) return unreadable;
  if ("next-action" in headers || "rsc" in headers) return undefined;
  if (failed) return failurePage;
  if (method !== "POST" || isPage(response)) return undefined;
  return formPages.find(({ status }) => status === response.statusCode);
}

const unreadable: PlainPage = {
  status: 400,
  title: "送信された内容を読み取れませんでした",
  text: "前の画面に戻り、もう一度送信してください。",
};

const formPages: readonly PlainPage[] = [
  unreadable,
  {
    status: 409,
    title: "画面を開き直してください",
    text: "この画面を開いた後に、システムが新しくなりました。トップメニューから画面を開き直して、もう一度お試しください。",
  },
];

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader("Content-Type") ?? "").startsWith("text/html");
}
