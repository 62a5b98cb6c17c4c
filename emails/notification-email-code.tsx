import { CodeMail } from "@/emails/code-mail";
import type { MailPayload } from "@/emails/mail";

/** The 確認コード that proves a new notification address before it takes the place of the old one. */
export function NotificationEmailCode(payload: MailPayload<"notification-email-code">) {
  return (
    <CodeMail
      called="確認コード"
      happened="通知先メールアドレスを変更するための確認コードが発行されました。"
      interrupted="再度「申請状況の確認」から通知先メールアドレスを変更してください。"
      unused="確認コードを入力しないかぎり、通知先メールアドレスは変わりません。"
      payload={payload}
    />
  );
}
