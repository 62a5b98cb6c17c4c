import { AccountShell } from "@/app/account/account-shell";
import { ChangePasswordForm } from "@/app/account/password/change-password-form";
import { visitAccount } from "@/app/account/visit-account";
import { Heading } from "@/components/ui/heading";
import { askedSecret } from "@/domain/account-step";

/** パスワードの変更 by an office that knows its present one. */
export default async function Password() {
  const { view } = await visitAccount();
  const { due, hasSecurityCode, userId, providerNumber, providerName } = view;
  return (
    <AccountShell providerName={providerName}>
      <Heading lead="変更すると、この端末を除くすべての端末がログアウトします。セキュリティ用メールアドレスへお知らせを送ります。">
        パスワードの変更
      </Heading>
      <ChangePasswordForm
        asked={askedSecret(due, hasSecurityCode)}
        context={{ userId, providerNumber, providerName }}
      />
      <p>
        <a href="/account">アカウントに戻る</a>
      </p>
    </AccountShell>
  );
}
