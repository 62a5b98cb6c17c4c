import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/**
 * The application is under review again: a result already told no longer holds, what it waited for is over, or its return
 * envelope came. `envelope` is what to send before the review goes on, where that is still to come.
 */
export function Reopened({
  reopenedAt,
  expectation,
  waited = false,
  envelopeCame = false,
  envelope,
  ...about
}: MailPayload<"reopened">) {
  const words = envelopeCame ? afterEnvelope : waited ? afterWaiting : afterResult;
  return (
    <MailLayout happened={words.happened} federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[[words.since, formatDateTime(new Date(reopenedAt))]]} />
      <Paragraph
        title="これからの流れ"
        lines={[
          `${words.over}申請をやり直す必要はありません。`,
          ...(envelope === undefined ? [] : ["返信用封筒を国保連合会へお送りください。届いてから審査を進めます。"]),
          `${words.result}を、メールでお知らせします。`,
          ...expectation.split("\n"),
        ]}
      />
      {envelope !== undefined && <Paragraph title="返信用封筒" lines={envelope.split("\n")} />}
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}

const afterResult = {
  happened: "ログイン情報再発行申請を、審査に戻しました。",
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

const afterEnvelope = {
  happened: "返信用封筒が国保連合会に届きました。申請の審査を進めます。",
  since: "受け取りを記録した日時",
  over: "",
  result: "審査の結果",
};
