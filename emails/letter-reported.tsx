import type { LetterReceipt } from "@/domain/letter-receipt";
import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** Somebody may have read the letter: its password was made void at once, and the review begins again (domain.md §5). */
export function LetterReported({ at, how, ...about }: MailPayload<"letter-reported">) {
  return (
    <MailLayout happened="報告を受けて、通知書の仮パスワードを無効にしました。" federationPhone={about.federationPhone}>
      <ApplicationFacts
        about={about}
        more={[
          ["報告の内容", reports[how]],
          ["報告日時", formatDateTime(new Date(at))],
        ]}
      />
      <Paragraph
        title="これからの流れ"
        lines={[
          "その通知書ではログインできません。お手元にある場合は、国保連合会から連絡があるまで、捨てずに保管してください。",
          "国保連合会が、申請をもう一度審査します。申請をやり直す必要はありません。",
          "結果は、メールでお知らせします。確認のため、お電話することもあります。",
        ]}
      />
      <UnknownToYou what="この報告" />
    </MailLayout>
  );
}

const reports: Record<Exclude<LetterReceipt, "intact">, string> = {
  opened: "封筒が開封・破損していた",
  misdelivered: "通知書が別の事業所に届いた",
};
