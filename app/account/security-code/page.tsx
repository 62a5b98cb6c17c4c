import { AccountShell } from "@/app/account/account-shell";
import { SecurityCodeForm } from "@/app/account/security-code/security-code-form";
import { visitAccount } from "@/app/account/visit-account";
import { Heading } from "@/components/ui/heading";
import { limits } from "@/domain/limits";
import { viewSecurityCode } from "@/services/accounts/view-security-code";

/** セキュリティコード: set for the first time, or another one. */
export default async function SecurityCode() {
  const { ctx, view } = await visitAccount();
  const { hasSecurityCode, asked } = await viewSecurityCode(ctx);
  return (
    <AccountShell providerName={view.providerName}>
      <Heading
        lead={`パスワードやセキュリティ用メールアドレスを変更するときに入力する、${limits.securityCode.digits}桁の数字です。`}
      >
        セキュリティコード
      </Heading>
      <SecurityCodeForm title="セキュリティコード" asked={asked} />
      {hasSecurityCode && (
        <p>
          セキュリティコードがわからないときは、ログアウトして
          <a href="/recovery">パスワード等を紛失した方</a>
          へ進んでください。ログイン情報の再設定で、セキュリティコードも初期化されます。
        </p>
      )}
      <p>
        <a href="/account">アカウントに戻る</a>
      </p>
    </AccountShell>
  );
}
