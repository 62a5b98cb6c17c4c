import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The application is over because the office took it back. */
export function Withdrawn({ withdrawnAt, ...about }: MailPayload<"withdrawn">) {
  return (
    <MailLayout happened="ログイン情報再発行申請の取下げを受け付けました。" federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[["取下げ日時", formatDateTime(new Date(withdrawnAt))]]} />
      <Paragraph
        title="これからの流れ"
        lines={["審査を終わりにし、通知書は郵送しません。", "再発行が必要になったときは、もう一度申請してください。"]}
      />
      <UnknownToYou what="この取下げ" />
    </MailLayout>
  );
}
