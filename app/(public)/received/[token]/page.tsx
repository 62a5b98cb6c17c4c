import type { ReactNode } from "react";
import { Shell } from "@/app/_web/shell";
import { visitor } from "@/app/_web/visitor";
import { Contacts } from "@/app/(public)/received/[token]/contacts";
import { ReceiptForm } from "@/app/(public)/received/[token]/receipt-form";
import { Reported } from "@/app/(public)/received/[token]/reported";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { letterReceipts } from "@/domain/letter-receipt";
import type { LetterSender } from "@/services/receipts/view-letter-receipt";
import { viewLetterReceipt } from "@/services/receipts/view-letter-receipt";

const title = "届いた通知書の報告";

/** 届いた通知書の報告, behind the QR code of a letter: how it came, told by whoever holds it (issue 2, B11). */
export default async function ReceivedLetter({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const view = await viewLetterReceipt(await visitor(), token);
  switch (view.step) {
    case "form":
      return (
        <Shell>
          <Heading lead="お手元の「電子請求ログイン情報再発行通知書」が、どのように届いたかをお知らせください。">
            {title}
          </Heading>
          <ReceiptForm token={token} receipts={letterReceipts} title={title} />
          <Contacts sender={view.sender} />
        </Shell>
      );
    case "reported":
      return (
        <Shell>
          <Reported token={token} {...view} />
          <Contacts sender={view.sender} />
        </Shell>
      );
    case "late":
      return (
        <NoReport sender={view.sender}>
          <p>この通知書は有効期間を過ぎているため、この画面では報告を受け付けられません。仮パスワードも使えません。</p>
          <p>封筒が開いていたとき、別の事業所宛だったとき、まだログインしていないときは、お電話ください。</p>
        </NoReport>
      );
    case "unknown":
      return (
        <NoReport>
          <p>次のどちらかのため、この画面では報告を受け付けられません。</p>
          <ul>
            <li>この通知書は取り消されたか、新しい通知書に差し替えられました。仮パスワードは使えません。</li>
            <li>アドレスが通知書の二次元コードのものと違っています。もう一度、二次元コードを読み取ってください。</li>
          </ul>
          <p>封筒が開いていたとき、別の事業所宛だったときは、お電話ください。</p>
        </NoReport>
      );
  }
}

function NoReport({ sender, children }: { sender?: LetterSender; children: ReactNode }) {
  return (
    <Shell>
      <PageTitle title={title} />
      <Heading>{title}</Heading>
      <Notice tone="warning" title="報告を受け付けられません">
        {children}
      </Notice>
      <Contacts sender={sender} />
    </Shell>
  );
}
