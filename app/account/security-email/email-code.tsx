import { answerEmailCode } from "@/app/account/security-email/actions";
import { CodeForm } from "@/components/application/code-form";
import { CodeMail } from "@/components/application/code-mail";
import { Heading } from "@/components/ui/heading";
import { limits } from "@/domain/limits";
import { env } from "@/lib/env";
import type { SecurityEmailsView } from "@/services/accounts/view-security-emails";

type EmailCodeProps = { pending: NonNullable<SecurityEmailsView["pending"]>; now: Date; back: string };

/** 確認コード入力 for a セキュリティ用メールアドレス; `back` is the screen on which another can be given. */
export function EmailCode({ pending, now, back }: EmailCodeProps) {
  const changeAddress = `${back}?address=change`;
  return (
    <>
      <Heading
        lead={
          <>
            確認コードを <strong className="address">{pending.email}</strong> 宛に送信しました。メール本文に記載された
            {limits.codes["security-email"].digits}桁の数字を入力し、【次へ】ボタンを押してください。
          </>
        }
      >
        確認コード入力
      </Heading>
      <CodeForm
        action={answerEmailCode}
        title="確認コード入力"
        purpose="security-email"
        view={pending}
        now={now}
        sender={env().MAIL_FROM}
        domain={pending.email.slice(pending.email.lastIndexOf("@") + 1)}
        changeAddress={changeAddress}
      >
        <CodeMail purpose="security-email" view={pending} now={now} changeAddress={changeAddress} />
      </CodeForm>
    </>
  );
}
