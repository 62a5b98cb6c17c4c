import { Facts } from "@/emails/facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { formatDateTime } from "@/lib/dates";

/**
 * A mail with a code, after the manual's sample. Code in the third line, no address to click, tag and time so that a late mail
 * is told from a new one (domain.md §6). The flow it belongs to says what the code is called and `happened`, what to do once
 * `interrupted` (domain.md §3.2), and what does not come about while the code is `unused`.
 */
export function CodeMail({ called, happened, interrupted, unused, payload }: CodeMailProps) {
  const { code, tag } = payload;
  const requested = new Date(payload.requestedAt);
  const expires = new Date(payload.expiresAt);
  return (
    <MailLayout
      preview={`${called} ${code}(照合文字 ${tag})`}
      happened={happened}
      atOnce={[
        <strong key="title">{`[${called}]`}</strong>,
        <span key="code" style={digits}>
          {code}
        </span>,
      ]}
    >
      <Facts
        facts={[
          ["照合文字", `${tag}(${called}入力画面の照合文字と同じことを確かめてください)`],
          ["発行日時", formatDateTime(requested)],
        ]}
      />
      <Paragraph
        lines={[
          `${called}の有効期間は ${minutesBetween(requested, expires)} 分です(${formatDateTime(expires)} まで)。`,
          `${called}入力画面の操作説明に従い、${called}を入力してください。`,
          `※処理を中断してしまった場合、${interrupted}`,
        ]}
      />
      <Paragraph lines={["メール内容に心当たりがない場合、このメールは破棄するようお願いします。", unused]} />
    </MailLayout>
  );
}

type CodeMailProps = {
  called: "確認コード" | "ワンタイムパスワード";
  happened: string;
  interrupted: string;
  unused: string;
  payload: MailPayload<"code">;
};

const digits = { fontSize: "32px", fontWeight: "bold", letterSpacing: "0.15em" };

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000);
}
