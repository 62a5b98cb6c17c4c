import { CodeMail } from "@/emails/code-mail";
import type { MailPayload } from "@/emails/mail";

/** The ワンタイムパスワード of path 1, sent to a registered security address (manual). */
export function ResetCode(payload: MailPayload<"reset-code">) {
  return (
    <CodeMail
      called="ワンタイムパスワード"
      happened="ログイン情報を再設定するためのワンタイムパスワードが発行されました。"
      interrupted="再度ログイン情報再設定認証を行ってください。"
      unused="ワンタイムパスワードを入力しないかぎり、ログイン情報は変わりません。"
      payload={payload}
    />
  );
}
