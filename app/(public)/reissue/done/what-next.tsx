import { DeadlineLine } from "@/components/application/deadline-line";
import { Notice } from "@/components/ui/notice";
import { officeMoved as move } from "@/domain/office-moved";
import type { ReceiptView } from "@/services/drafts/view-receipt";

/** What happens next and when, and what the office has to do itself: the envelope where one is wanted. */
export function WhatNext({
  view: { card, outlook, officeMoved },
}: {
  view: Pick<ReceiptView, "card" | "outlook" | "officeMoved">;
}) {
  const { envelope } = card;
  return (
    <>
      <section aria-labelledby="next" className="flow">
        <h2 id="next">これからの流れ</h2>
        <ol>
          {officeMoved && <li>{move.firstStep}</li>}
          {envelope && (
            <li>
              {envelope.what}を{envelope.sendTo === "" ? "国保連合会" : "下の送り先"}
              へ郵送します。届いてから審査が始まります。
            </li>
          )}
          <li>{card.name}が申請を審査し、結果を通知先メールアドレスへお知らせします。</li>
          <li>承認されると、事業所台帳に登録された住所へ「電子請求ログイン情報再発行通知書」を郵送します。</li>
          <li>届いた通知書のユーザIDと仮パスワードでログインし、新しいパスワードを設定します。</li>
        </ol>
        <DeadlineLine outlook={outlook} />
        <p>
          いまの状況は、「<a href="/status">申請状況の確認</a>」に、受付番号と事業所番号を入力すると分かります。
        </p>
      </section>
      {envelope && (
        <div className="print:hidden">
          <Notice tone="warning" title="返信用封筒を送ってください">
            <p>
              {card.name}では、審査の前に{envelope.what}
              を郵送していただいています。送り先は下のご案内のとおりです。
            </p>
          </Notice>
        </div>
      )}
    </>
  );
}
