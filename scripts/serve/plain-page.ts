import type { ServerResponse } from "node:http";
import { helpdeskPhone } from "@/domain/helpdesk-phone";
import { plainStyle } from "@/scripts/serve/plain-style";

/** A page of the server's own, for what never reaches the screens. */
export interface PlainPage {
  status: number;
  title: string;
  text: string;
}

/** Answers with a page in plain HTML: what is wrong, what to do, whom to call. It is never kept (R47). */
export function plainPage(response: ServerResponse, page: PlainPage): void {
  const { status, title } = page;
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | 介護電子請求受付システム</title>
<style nonce="${nonceOf(response)}">${plainStyle}</style>
</head>
<body>
${plainBody(page)}
</body>
</html>
`);
}

/** What stands on such a page, with one way on. */
export function plainBody({ title, text }: Omit<PlainPage, "status">, way = topMenu): string {
  return `<header><a href="/">介護電子請求受付システム</a></header>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a class="button" href="${way.href}">${way.label}</a></p>
<p>お困りのときは、ヘルプデスク <a class="phone" href="tel:${helpdeskPhone.replaceAll("-", "")}">${helpdeskPhone}</a> へお電話ください。</p>
</main>`;
}

const topMenu = { href: "/", label: "トップメニュー" };

/** The nonce that `setPolicy` put into the answer's own policy. */
export function nonceOf(response: ServerResponse): string {
  return /'nonce-([^']+)'/.exec(String(response.getHeader("Content-Security-Policy") ?? ""))?.[1] ?? "";
}
