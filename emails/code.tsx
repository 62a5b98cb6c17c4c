import { Facts } from "@/emails/facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { formatDateTime } from "@/lib/dates";

/**
 * The 確認コード, after the manual's sample mail. Code in the third line, no address to click, tag and time so that a late mail
 * is told from a new one (domain.md §6); what to do after an interruption is this flow's own (domain.md §3.2).
 */
export function Code({ code, tag, requestedAt, expiresAt }: MailPayload<"code">) {
  const requested = new Date(requestedAt);
  const expires = new Date(expiresAt);
  return (
    <MailLayout
      preview={`確認コード ${code}(照合文字 ${tag})`}
      happened="電子請求受付システムの確認コードが発行されました。"
      atOnce={[
        <strong key="title">[確認コード]</strong>,
        <span key="code" style={digits}>
          {code}
        </span>,
      ]}
    >
      <Facts
        facts={[
          ["照合文字", `${tag}(確認コード入力画面の照合文字と同じことを確かめてください)`],
          ["発行日時", formatDateTime(requested)],
        ]}
      />
      <Paragraph
        lines={[
          `確認コードの有効期間は ${minutesBetween(requested, expires)} 分です(${formatDateTime(expires)} まで)。`,
          "確認コード入力画面の操作説明に従い、確認コードを入力してください。",
          "※処理を中断してしまった場合、再度ログイン情報再発行申請を行ってください。",
        ]}
      />
      <Paragraph lines={["メール内容に心当たりがない場合、このメールは破棄するようお願いします。"]} />
    </MailLayout>
  );
}

const digits = { fontSize: "32px", fontWeight: "bold", letterSpacing: "0.15em" };

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000);
}
