import type { IncomingMessage, ServerResponse } from "node:http";
import { nonceOf, plainBody } from "@/scripts/serve/plain-page";
import { plainStyle } from "@/scripts/serve/plain-style";

const mark = '<html id="__next_error__">';
const words = {
  title: "見つかりません",
  text: "この画面は見つからないか、あなたには表示できません。",
};

/**
 * Lets nobody without JavaScript end at a blank page where a page is not there: Next sends a 404 that its script fills with
 * `not-found.tsx`; these words stand in it for everybody else, the same for none and for another federation's (R43).
 */
export function fillNotFound(request: IncomingMessage, response: ServerResponse): void {
  const { write, end } = response;
  const ofDesk = /^\/admin(?=[/?]|$)/.test(request.url ?? "");
  const filled = (chunk: unknown) => (response.statusCode === 404 ? withWords(chunk, response, ofDesk) : chunk);
  Object.assign(response, {
    write: (chunk: unknown, ...rest: unknown[]) => Reflect.apply(write, response, [filled(chunk), ...rest]),
    end: (chunk: unknown, ...rest: unknown[]) => Reflect.apply(end, response, [filled(chunk), ...rest]),
  });
}

function withWords(chunk: unknown, response: ServerResponse, ofDesk: boolean): unknown {
  if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return chunk;
  const html = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
  if (!html.includes(mark)) return chunk;
  const way = ofDesk ? { href: "/admin", label: "申請一覧へ" } : undefined;
  const style = `<style nonce="${nonceOf(response)}">${plainStyle}</style>`;
  return html
    .replace(mark, mark.replace(">", ' lang="ja">'))
    .replace("<head>", `<head><title>${words.title} | 介護電子請求受付システム</title>`)
    .replace("<body>", `<body><noscript>${style}${plainBody(words, way)}</noscript>`);
}
