import { LaterForm } from "@/app/account/later-form";
import { EmailCode } from "@/app/account/security-email/email-code";
import { EmailForm } from "@/app/account/security-email/email-form";
import { Heading } from "@/components/ui/heading";
import { limits } from "@/domain/limits";
import { viewSecurityEmails } from "@/services/accounts/view-security-emails";
import type { Context, Office } from "@/services/context";

type SecurityEmailStepProps = { ctx: Context<Office>; change: boolean };

/** セキュリティ用メールアドレスの登録, due after signing in while there is none: the address, then its 確認コード. */
export async function SecurityEmailStep({ ctx, change }: SecurityEmailStepProps) {
  const { pending, asked } = await viewSecurityEmails(ctx);
  if (pending !== null && !change) {
    return (
      <>
        <EmailCode pending={pending} now={ctx.now} back="/account" />
        <LaterForm act="登録" />
      </>
    );
  }
  return (
    <>
      <Heading lead="登録しておくと、ユーザIDやパスワードがわからなくなったときに、郵送を待たず数分で再設定できます。確認コードを送りますので、受信できるメールアドレスを入力してください。">
        <span className="inline-block">セキュリティ用</span>
        <span className="inline-block">メールアドレスの登録</span>
      </Heading>
      <EmailForm title="セキュリティ用メールアドレスの登録" asked={asked} email={pending?.email} />
      <p>
        {limits.securityEmails}件まで登録できます。2件目からは、登録を終えたあとにアカウントの画面から追加してください。
      </p>
      <LaterForm act="登録" />
    </>
  );
}
