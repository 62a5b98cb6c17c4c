import { ApplicationFacts } from "@/emails/application-facts";
import { LetterTrouble } from "@/emails/letter-trouble";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDate, formatDateTime } from "@/lib/dates";

/** The letter was posted 7 or 14 `days` ago and nobody has signed in with it: it may lie unread, or never have come. `received` once it was reported as 未開封で届いた. */
export function Reminder({ postedAt, validUntil, days, received, ...about }: MailPayload<"reminder">) {
  return (
    <MailLayout
      happened={`通知書の発送から${days}日たちましたが、まだログインがありません。`}
      federationPhone={about.federationPhone}
    >
      <ApplicationFacts
        about={about}
        more={[
          ["発送日", formatDate(new Date(postedAt))],
          ["仮パスワードの有効期限", formatDateTime(new Date(validUntil))],
        ]}
      />
      <Paragraph
        title={received ? "ログインのお願い" : "通知書が届いている場合"}
        lines={[
          "通知書のユーザIDと仮パスワードで、有効期限までにログインしてください。",
          "すでにログインした場合は、このメールを破棄してください。",
          ...(received ? [lostAfterwards] : []),
        ]}
      />
      <LetterTrouble missing={received ? undefined : "事業所内を探しても見つからない場合は"} />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}

const lostAfterwards = "届いたあとに見当たらなくなったときは、国保連合会へお電話ください。";
