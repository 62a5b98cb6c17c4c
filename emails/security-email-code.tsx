import { CodeMail } from "@/emails/code-mail";
import type { MailPayload } from "@/emails/mail";

/** The 確認コード that proves a security address before it is registered (manual, メール文例). */
export function SecurityEmailCode(payload: MailPayload<"security-email-code">) {
  return (
    <CodeMail
      called="確認コード"
      happened="セキュリティ用メールアドレスを登録するための確認コードが発行されました。"
      interrupted="再度ログインして、セキュリティ用メールアドレスを設定してください。"
      unused="確認コードを入力しないかぎり、セキュリティ用メールアドレスは登録されません。"
      payload={payload}
    />
  );
}
