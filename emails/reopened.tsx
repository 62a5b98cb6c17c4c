import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The application is under review again: a result already told no longer holds, or what it waited for is over. */
export function Reopened({ reopenedAt, expectation, waited = false, ...about }: MailPayload<"reopened">) {
  const words = waited ? afterWaiting : afterResult;
  return (
    <MailLayout happened={words.happened} federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[[words.since, formatDateTime(new Date(reopenedAt))]]} />
      <Paragraph
        title="これからの流れ"
        lines={[
          `${words.over}申請をやり直す必要はありません。`,
          `${words.result}を、メールでお知らせします。`,
          ...expectation.split("\n"),
        ]}
      />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}

const afterResult = {
  happened: "ログイン情報再発行申請を、もう一度審査しています。",
  since: "審査に戻した日時",
  over: "先にお知らせした審査の結果は取り消しました。",
  result: "新しい結果",
};

const afterWaiting = {
  happened: "ログイン情報再発行申請の審査を続けています。",
  since: "審査を再開した日時",
  over: "先にお知らせした確認待ちは終わりました。",
  result: "審査の結果",
};
