import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The federation has refused: why, and what the office can do now. */
export function Rejected({ rejectedAt, reason, nextStep, ...about }: MailPayload<"rejected">) {
  return (
    <MailLayout happened="ログイン情報再発行申請は承認されませんでした。" federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[["却下日時", formatDateTime(new Date(rejectedAt))]]} />
      <Paragraph title="理由" lines={reason.split("\n")} />
      <Paragraph title="次にしていただくこと" lines={nextStep.split("\n")} />
      <Paragraph
        lines={["通知書は郵送されません。いまのパスワードでログインできない場合は、国保連合会へお電話ください。"]}
      />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}
