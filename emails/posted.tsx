import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDate, formatDateTime } from "@/lib/dates";

/** The letter is on its way: how it travels, until when its password holds (R31), what to do with it (domain.md §2). */
export function Posted({ postedAt, validUntil, trackingNumber, mailClass, ...about }: MailPayload<"posted">) {
  return (
    <MailLayout happened="「電子請求ログイン情報再発行通知書」を発送しました。" federationPhone={about.federationPhone}>
      <ApplicationFacts
        about={about}
        more={[
          ["発送日", formatDate(new Date(postedAt))],
          ["郵便の種類", mailClass],
          ["郵便の追跡番号", trackingNumber],
          ["仮パスワードの有効期限", formatDateTime(new Date(validUntil))],
        ]}
      />
      <Paragraph
        title="通知書が届いたら"
        lines={[
          "1. 通知書のユーザIDと仮パスワードで、有効期限までにログインしてください。",
          "2. 利用規約を確認し、新しいパスワードを設定してください。",
        ]}
      />
      <Paragraph
        lines={[
          "発送日から1週間を過ぎても届かない場合は、国保連合会へお電話ください。",
          "届いた封筒が開いていた場合は、仮パスワードを使わずに、国保連合会へお電話ください。",
        ]}
      />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}
