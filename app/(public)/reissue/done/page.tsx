import { Shell } from "@/app/_web/shell";
import { visit } from "@/app/_web/visit";
import { FinishForm } from "@/app/(public)/reissue/done/finish-form";
import { ReissueSteps } from "@/components/application/reissue-steps";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PhoneLink } from "@/components/ui/phone-link";
import { SummaryList } from "@/components/ui/summary-list";
import { formatReference } from "@/domain/reference";
import { formatDateTime } from "@/lib/dates";
import { viewReceipt } from "@/services/drafts/view-receipt";

/** 処理終了: 受付番号, what happens next and when, whom to call (manual, step 8). */
export default async function Done() {
  const { ctx, wizard, answers } = await visit("done");
  const view = await viewReceipt(ctx, wizard);
  return (
    <Shell>
      <ReissueSteps current="done" answers={answers} />
      <Heading lead="ログイン情報再発行申請を受け付けました。控えのメールをお送りします。">処理終了</Heading>
      <p className="border-2 border-blue-900 p-6 text-center">
        <span className="block font-bold">受付番号</span>
        <strong id="reference" className="code text-3xl">
          {formatReference(view.reference)}
        </strong>
      </p>
      <SummaryList
        rows={[
          { term: "受付日時", value: formatDateTime(view.submittedAt) },
          { term: "事業所", value: `${view.providerName}(${view.providerNumber})` },
          { term: "通知先メールアドレス", value: <span className="address">{view.email}</span> },
        ]}
      />
      <section aria-labelledby="next" className="flow">
        <h2 id="next">これからの流れ</h2>
        <ol className="list-decimal pl-6">
          <li>{view.federation.name}が申請を審査し、結果を通知先メールアドレスへお知らせします。</li>
          <li>承認されると、事業所台帳に登録された住所へ「電子請求ログイン情報再発行通知書」を郵送します。</li>
          <li>届いた通知書のユーザIDと仮パスワードでログインし、新しいパスワードを設定します。</li>
        </ol>
        <p>{view.expectation}</p>
      </section>
      {view.envelope && (
        <Notice tone="warning" title="返信用封筒を送ってください">
          <p className="whitespace-pre-line">{view.envelope}</p>
        </Notice>
      )}
      <section aria-labelledby="whom-to-call" className="flow">
        <h2 id="whom-to-call">お問い合わせ先</h2>
        <p>
          審査について:{view.federation.name}{" "}
          {view.federation.phone ? (
            <PhoneLink number={view.federation.phone} />
          ) : (
            "(電話番号は連合会のホームページでご確認ください)"
          )}
        </p>
        <p>画面の操作について:下のヘルプデスクへお電話ください。</p>
      </section>
      <FinishForm />
    </Shell>
  );
}
