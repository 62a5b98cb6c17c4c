import { Shell } from "@/app/_web/shell";
import { visitReset } from "@/app/(public)/reset/visit-reset";
import { ResetSteps } from "@/components/application/reset-steps";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { formatDateTime } from "@/lib/dates";
import { viewDone } from "@/services/resets/view-done";

/** 終了 of path 1: what was done, and the way to ログイン; nobody is signed in by a reset (R36). */
export default async function ResetDone() {
  const { ctx, reset, answers } = await visitReset("done");
  const { providerName, doneAt } = await viewDone(ctx, reset);
  return (
    <Shell>
      <PageTitle title="終了" />
      <ResetSteps current="done" answers={answers} />
      <Heading lead={`${providerName}のログイン情報を再設定しました。`}>終了</Heading>
      <Notice tone="success">
        <p>{formatDateTime(doneAt)}に、新しいパスワードを設定しました。登録されたメールアドレスにもお知らせします。</p>
      </Notice>
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
