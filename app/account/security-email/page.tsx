import { AccountShell } from "@/app/account/account-shell";
import { DoneNotice } from "@/app/account/done-notice";
import { EmailCode } from "@/app/account/security-email/email-code";
import { EmailForm } from "@/app/account/security-email/email-form";
import { RemoveForm } from "@/app/account/security-email/remove-form";
import { visitAccount } from "@/app/account/visit-account";
import { Heading } from "@/components/ui/heading";
import { limits } from "@/domain/limits";
import { formatDate } from "@/lib/dates";
import type { SecurityEmailsView } from "@/services/accounts/view-security-emails";
import { viewSecurityEmails } from "@/services/accounts/view-security-emails";

const path = "/account/security-email";

/** セキュリティ用メールアドレス: which are registered, one more while there is room, one less when there is none. */
export default async function SecurityEmail({ searchParams }: PageProps<"/account/security-email">) {
  const { ctx, view } = await visitAccount();
  const emails = await viewSecurityEmails(ctx);
  const { address, done } = await searchParams;
  return (
    <AccountShell providerName={view.providerName}>
      {emails.pending !== null && address !== "change" ? (
        <EmailCode pending={emails.pending} now={ctx.now} back={path} />
      ) : (
        <>
          <Heading lead="ユーザIDやパスワードがわからなくなったとき、登録したメールアドレスを使って、数分で再設定できます。">
            <span className="inline-block">セキュリティ用</span>
            <span className="inline-block">メールアドレス</span>
          </Heading>
          <DoneNotice done={done} />
          <Registered {...emails} />
        </>
      )}
      <p>
        <a href="/account">アカウントに戻る</a>
      </p>
    </AccountShell>
  );
}

function Registered({ addresses, pending, asked }: SecurityEmailsView) {
  const full = addresses.length >= limits.securityEmails;
  return (
    <>
      <h2>登録しているメールアドレス</h2>
      {addresses.length === 0 && <p>まだ登録していません。</p>}
      <ul>
        {addresses.map(({ id, email, registeredAt }) => (
          <li key={id}>
            <span className="address">{email}</span>({formatDate(registeredAt)}に登録)
          </li>
        ))}
      </ul>
      <h2>{full ? "削除する" : "追加する"}</h2>
      {full && <p>別のメールアドレスに替えるときは、先に使わないほうを削除してください。</p>}
      {addresses.length === 1 && (
        <p>あと1件登録できます。別のメールアドレスに替えるときは、追加したあとに、使わないほうを削除してください。</p>
      )}
      {full ? (
        <RemoveForm addresses={addresses} asked={asked} />
      ) : (
        <EmailForm title="セキュリティ用メールアドレス" asked={asked} email={pending?.email} />
      )}
    </>
  );
}
