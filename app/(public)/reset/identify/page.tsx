import { Shell } from "@/app/_web/shell";
import { IdentifyForm } from "@/app/(public)/reset/identify/identify-form";
import { visitReset } from "@/app/(public)/reset/visit-reset";
import { ResetSteps } from "@/components/application/reset-steps";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { noResetAnswers } from "@/domain/reset-path";

/** ログイン情報再設定認証: the number and the registered address; from 終了 it begins another reset (contract.md, path 1). */
export default async function Identify() {
  const { reset, answers } = await visitReset("identify");
  return (
    <Shell>
      <ResetSteps current="identify" answers={answers.done ? noResetAnswers : answers} />
      <Heading lead="ユーザIDの確認、パスワードの再設定及びセキュリティコードの初期化を行います。事業所番号と、登録済みのセキュリティ用メールアドレスを入力し、【次へ】ボタンを押してください。">
        ログイン情報再設定認証
      </Heading>
      {reset.ended && (
        <Notice tone="warning" title="再設定の有効時間が過ぎました">
          <p>パスワードは変更していません。もう一度はじめからお願いします。事業所番号は入力済みです。</p>
        </Notice>
      )}
      <IdentifyForm providerNumber={reset.providerNumber} email={reset.email} />
      <p>
        セキュリティ用メールアドレスが不明または未登録の場合は、
        <a href="/reissue/apply">ログイン情報の再発行(郵送)を申請</a>してください。
      </p>
    </Shell>
  );
}
