import { Shell } from "@/app/_web/shell";
import { visitReset } from "@/app/(public)/reset/visit-reset";
import { ResetSteps } from "@/components/application/reset-steps";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { SummaryList } from "@/components/ui/summary-list";
import { prefectureName } from "@/domain/prefecture";
import { formatDateTime } from "@/lib/dates";
import { viewDone } from "@/services/resets/view-done";

/** 終了 of path 1: what was done, the ユーザID to write down, and the way to ログイン; nobody is signed in by a reset (R36). */
export default async function ResetDone() {
  const { ctx, reset, answers } = await visitReset("done");
  const { userId, providerNumber, providerName, federation, doneAt } = await viewDone(ctx, reset);
  return (
    <Shell>
      <PageTitle title="終了" />
      <ResetSteps current="done" answers={answers} />
      <Heading lead={`${providerName}のログイン情報を再設定しました。`}>終了</Heading>
      <Notice tone="success">
        <p>{formatDateTime(doneAt)}に、新しいパスワードを設定しました。登録されたメールアドレスにもお知らせします。</p>
      </Notice>
      <SummaryList
        rows={[
          {
            term: "ユーザID",
            value: <strong className="code">{userId}</strong>,
            note: "ログインに必要です。書きとめてください。",
          },
          { term: "事業所", value: `${providerName}(${providerNumber})` },
          { term: "請求先都道府県", value: prefectureName(federation) },
        ]}
      />
      <PrintButton>この画面を印刷する</PrintButton>
      <section aria-labelledby="next" className="flow">
        <h2 id="next">これからの流れ</h2>
        <ol>
          <li>ユーザIDと新しいパスワードでログインします。</li>
          <li>セキュリティコードを設定し直します。</li>
        </ol>
      </section>
      <ButtonRow>
        <ButtonLink href="/" variant="secondary">
          終了
        </ButtonLink>
        <ButtonLink href="/login" variant="primary">
          ログイン
        </ButtonLink>
      </ButtonRow>
    </Shell>
  );
}
