import { Shell } from "@/app/_web/shell";
import { CredentialsForm } from "@/app/(public)/reset/credentials/credentials-form";
import { visitReset } from "@/app/(public)/reset/visit-reset";
import { ResetSteps } from "@/components/application/reset-steps";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { prefectureName } from "@/domain/prefecture";
import { viewCredentials } from "@/services/resets/view-credentials";

/** ログイン情報再設定: the ユーザID, shown only now that the address is proven, and the new password. */
export default async function ResetCredentials() {
  const { ctx, reset, answers } = await visitReset("credentials");
  const { userId, providerNumber, providerName, federation } = await viewCredentials(ctx, reset);
  return (
    <Shell>
      <ResetSteps current="credentials" answers={answers} />
      <Heading lead="ユーザIDをご確認のうえ、新しいパスワードを決めて入力し、【再設定】ボタンを押してください。">
        ログイン情報再設定
      </Heading>
      <SummaryList
        rows={[
          {
            term: "ユーザID",
            value: <strong className="code">{userId}</strong>,
            note: "※ログインに必要です。次の画面にも表示します。",
          },
          { term: "事業所", value: `${providerName}(${providerNumber})` },
          { term: "請求先都道府県", value: prefectureName(federation) },
        ]}
      />
      <Notice tone="info" title="再設定すると">
        <ul>
          <li>以前のパスワードと、郵送された通知書の仮パスワードは使えなくなります。</li>
          <li>セキュリティコードを初期化します。新しいセキュリティコードは、次のログインのあとに設定します。</li>
          <li>ログイン中の画面は、すべてログアウトします。</li>
          <li>手続き中の再発行申請は「再設定済」となり、終わります。</li>
        </ul>
      </Notice>
      <CredentialsForm context={{ userId, providerNumber, providerName }} />
    </Shell>
  );
}
