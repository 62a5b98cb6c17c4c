import { hoursText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import { CodeMail } from "@/emails/code-mail";
import type { MailPayload } from "@/emails/mail";

/** The 確認コード of an application, which proves the notification address (manual). */
export function Code(payload: MailPayload<"code">) {
  return (
    <CodeMail
      called="確認コード"
      happened="電子請求受付システムの確認コードが発行されました。"
      interrupted={`申請を始めてから${hoursText(limits.proofLifetime)}は、同じブラウザで続きから入力できます。過ぎた場合は、再度ログイン情報再発行申請を行ってください。`}
      unused="確認コードを入力しないかぎり、申請は行われません。"
      payload={payload}
    />
  );
}
