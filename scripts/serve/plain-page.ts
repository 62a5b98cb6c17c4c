import type { ServerResponse } from "node:http";
import { helpdeskPhone } from "@/domain/helpdesk-phone";

/** A page of the server's own, for what never reaches the screens. */
export interface PlainPage {
  status: number;
  title: string;
  text: string;
}

/** Answers with a page in plain HTML: what is wrong, what to do, whom to call. It is never kept (R47). */
export function plainPage(response: ServerResponse, { status, title, text }: PlainPage): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`<!DOCTYPE html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>エラー: ${title} | 介護電子請求受付システム</title>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p>お困りのときはヘルプデスク(${helpdeskPhone})へお問い合わせください。</p>
<p><a href="/">トップメニューへ</a></p>
</main>
</html>
`);
}
