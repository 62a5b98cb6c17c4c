import { AccountFacts } from "@/emails/account-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The office has a new セキュリティコード; the mail does not hold it. */
export function SecurityCodeSet({ at, ...about }: MailPayload<"security-code-set">) {
  return (
    <MailLayout happened="セキュリティコードが設定されました。" federationPhone={about.federationPhone}>
      <AccountFacts title="設定の内容" about={about} when={["設定日時", formatDateTime(new Date(at))]} />
      <Paragraph
        lines={[
          "以前のセキュリティコードがある場合、そのコードは使えなくなりました。",
          "新しいセキュリティコードは、このメールには書いてありません。",
        ]}
      />
      <UnknownToYou what="この設定" />
    </MailLayout>
  );
}
