import { ReceiptForm } from "@/app/(public)/received/[token]/receipt-form";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import type { LetterReceipt } from "@/domain/letter-receipt";
import { receiptLabel } from "@/domain/letter-receipt";
import { limits } from "@/domain/limits";
import { formatDateTime } from "@/lib/dates";

type ReportedProps = { token: string; as: LetterReceipt; at: Date; mayStillAlarm: boolean };

/** What was reported of this letter, and what its holder does next. */
export function Reported({ token, as, at, mayStillAlarm }: ReportedProps) {
  return (
    <>
      <Heading>届いた通知書の報告</Heading>
      <Notice tone="success" title="報告を受け付けました">
        <p>
          {formatDateTime(at)}に、「{receiptLabel(as)}」との報告を受け付けています。ご協力ありがとうございました。
        </p>
      </Notice>
      {as === "intact" ? <SignIn /> : <Void />}
      {mayStillAlarm ? <Alarm token={token} /> : <PageTitle title="届いた通知書の報告" />}
    </>
  );
}

function SignIn() {
  return (
    <section aria-labelledby="next" className="flow">
      <h2 id="next">次にしていただくこと</h2>
      <ol>
        <li>通知書のユーザIDと仮パスワードで、有効期間のうちにログインしてください。</li>
        <li>利用規約に同意し、新しいパスワードを設定してください。</li>
        <li>セキュリティ用メールアドレスを登録してください。次に紛失したときは、郵送を待たずに再設定できます。</li>
        <li>セキュリティコード({limits.securityCode.digits}桁の数字)を決めて設定してください。</li>
      </ol>
      <ButtonRow>
        <ButtonLink href="/login" variant="primary">
          ログインへ進む
        </ButtonLink>
      </ButtonRow>
    </section>
  );
}

function Void() {
  return (
    <section aria-labelledby="next" className="flow">
      <h2 id="next">この通知書は使えません</h2>
      <ul>
        <li>仮パスワードを無効にしました。この通知書でログインして行われた設定も、無効になります。</li>
        <li>国保連合会へ知らせました。連絡があるまで、通知書と封筒を捨てずに保管してください。</li>
        <li>申請した事業所の方は、申請をやり直す必要はありません。これからの流れは、メールでお知らせします。</li>
      </ul>
    </section>
  );
}

/** A first report that was a mistake, or somebody else's, must not keep a leak from being stopped. */
function Alarm({ token }: { token: string }) {
  return (
    <ReceiptForm
      token={token}
      receipts={["opened", "misdelivered"]}
      title="届いた通知書の報告"
      folded="あとから開封の跡に気づいたとき、上の報告に心当たりがないとき"
    />
  );
}
