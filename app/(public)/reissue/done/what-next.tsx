import { DeadlineLine } from "@/components/application/deadline-line";
import { Notice } from "@/components/ui/notice";
import type { ReceiptView } from "@/services/drafts/view-receipt";

/** What happens next and when, and what the office has to do itself: the envelope where one is wanted. */
export function WhatNext({ view: { card, outlook } }: { view: ReceiptView }) {
  return (
    <>
      <section aria-labelledby="next" className="flow">
        <h2 id="next">これからの流れ</h2>
        <ol>
          <li>{card.name}が申請を審査し、結果を通知先メールアドレスへお知らせします。</li>
          <li>承認されると、事業所台帳に登録された住所へ「電子請求ログイン情報再発行通知書」を郵送します。</li>
          <li>届いた通知書のユーザIDと仮パスワードでログインし、新しいパスワードを設定します。</li>
        </ol>
        <DeadlineLine outlook={outlook} />
        <p>いまの状況は、トップメニューの「申請状況の確認」に、受付番号と事業所番号を入力すると分かります。</p>
      </section>
      {card.envelope && (
        <div className="print:hidden">
          <Notice tone="warning" title="返信用封筒を送ってください">
            <p>
              {card.name}では、審査の前に{card.envelope.what}
              を郵送していただいています。送り先は下のご案内のとおりです。
            </p>
          </Notice>
        </div>
      )}
    </>
  );
}
