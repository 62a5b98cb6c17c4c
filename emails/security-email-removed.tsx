import { AccountFacts } from "@/emails/account-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** A security address is no longer registered; the mail goes to it as well and names none. */
export function SecurityEmailRemoved({ at, ...about }: MailPayload<"security-email-removed">) {
  return (
    <MailLayout happened="セキュリティ用メールアドレスの登録が削除されました。" federationPhone={about.federationPhone}>
      <AccountFacts title="削除の内容" about={about} when={["削除日時", formatDateTime(new Date(at))]} />
      <Paragraph
        lines={[
          "削除したメールアドレスでは、パスワード等を再設定できません。",
          "ほかに登録がない場合は、ログイン後の画面で、いま使えるメールアドレスを登録してください。",
          "登録がないと、紛失したときに書類の郵送をお待ちいただくことになります。",
        ]}
      />
      <UnknownToYou what="この削除" />
    </MailLayout>
  );
}
