import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The federation has been told that the letter did not come. */
export function MissingReported({ at, ...about }: MailPayload<"missing-reported">) {
  return (
    <MailLayout
      happened="通知書が届いていないことを、国保連合会へ知らせました。"
      federationPhone={about.federationPhone}
    >
      <ApplicationFacts about={about} more={[["報告日時", formatDateTime(new Date(at))]]} />
      <Paragraph
        title="これからの流れ"
        lines={[
          "国保連合会が郵送の状況を調べます。お電話やメールで連絡がありますので、お待ちください。",
          "このあと通知書が未開封で届いたときは、通知書の手順でログインしてください。ログインできないときは、国保連合会へお電話ください。",
          "請求の締切が近いときは、待たずに国保連合会へお電話ください。",
        ]}
      />
      <UnknownToYou what="この報告" />
    </MailLayout>
  );
}
