import { AccountFacts } from "@/emails/account-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** A security address was proven and registered; the mail names none, a shared mailbox has many readers. */
export function SecurityEmailRegistered({ at, ...about }: MailPayload<"security-email-registered">) {
  return (
    <MailLayout happened="セキュリティ用メールアドレスが登録されました。" federationPhone={about.federationPhone}>
      <AccountFacts title="登録の内容" about={about} when={["登録日時", formatDateTime(new Date(at))]} />
      <Paragraph
        lines={[
          "パスワード等を紛失したときは、登録したメールアドレスを使い、数分で再設定できます。",
          "登録したメールアドレスは、ログイン後の画面で確かめられます。",
        ]}
      />
      <UnknownToYou what="この登録" />
    </MailLayout>
  );
}
