"use client";

import { helpdeskPhone } from "@/domain/helpdesk-phone";

/** The last page there is, when even the frame of the others could not be drawn. */
export default function GlobalError() {
  return (
    <html lang="ja">
      <body>
        <main>
          <title>エラー: 処理できませんでした | 介護電子請求受付システム</title>
          <h1>処理できませんでした</h1>
          <p>システムに問題が起きています。しばらくしてから、もう一度お試しください。</p>
          <p>続く場合は、ヘルプデスク({helpdeskPhone})へお電話ください。</p>
          <p>
            <a href="/">トップメニューへ戻る</a>
          </p>
        </main>
      </body>
    </html>
  );
}
