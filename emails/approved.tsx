import { ApplicationFacts } from "@/emails/application-facts";
import { FederationCard } from "@/emails/federation-card";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The federation has approved: a letter will be printed and posted to the ledger's address (manual). */
export function Approved({ approvedAt, expectation, card, ...about }: MailPayload<"approved">) {
  return (
    <MailLayout happened="ログイン情報再発行申請が承認されました。" federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[["承認日時", formatDateTime(new Date(approvedAt))]]} />
      <Paragraph
        title="これからの流れ"
        lines={[
          "事業所台帳に登録された住所へ「電子請求ログイン情報再発行通知書」を郵送します。",
          "発送しましたら、メールでお知らせします。",
          ...expectation.split("\n"),
        ]}
      />
      <FederationCard card={card} />
      <Paragraph lines={["事業所が移転していて、台帳の住所が古いままの場合は、すぐに国保連合会へお電話ください。"]} />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}
