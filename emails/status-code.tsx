import { CodeMail } from "@/emails/code-mail";
import type { MailPayload } from "@/emails/mail";

/** The 確認コード that opens 申請状況の確認 (R23). */
export function StatusCode(payload: MailPayload<"status-code">) {
  return (
    <CodeMail
      called="確認コード"
      happened="申請状況を確認するための確認コードが発行されました。"
      interrupted="再度「申請状況の確認」を行ってください。"
      unused="確認コードを入力しないかぎり、申請状況は表示されません。"
      payload={payload}
    />
  );
}
