import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** Sent to the old and the new notification address; it names neither, since each may be somebody else's. */
export function NotificationEmailChanged({ changedAt, ...about }: MailPayload<"notification-email-changed">) {
  return (
    <MailLayout happened="申請の通知先メールアドレスが変更されました。" federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[["変更日時", formatDateTime(new Date(changedAt))]]} />
      <Paragraph
        title="これからの流れ"
        lines={[
          "このお知らせは、変更前と変更後の通知先メールアドレスへお送りしています。",
          "これからのお知らせは、変更後のメールアドレスへお送りします。",
          "変わったのは通知先だけです。申請はそのまま続き、受付番号も変わりません。",
        ]}
      />
      <UnknownToYou what="この変更" />
    </MailLayout>
  );
}
