import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** A result already told no longer holds: the application is under review again. */
export function Reopened({ reopenedAt, expectation, ...about }: MailPayload<"reopened">) {
  return (
    <MailLayout happened="ログイン情報再発行申請を、もう一度審査しています。" federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[["審査に戻した日時", formatDateTime(new Date(reopenedAt))]]} />
      <Paragraph
        title="これからの流れ"
        lines={[
          "先にお知らせした審査の結果は取り消しました。申請をやり直す必要はありません。",
          "新しい結果を、メールでお知らせします。",
          ...expectation.split("\n"),
        ]}
      />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}
