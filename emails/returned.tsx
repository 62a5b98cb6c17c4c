import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDate } from "@/lib/dates";

/** The letter came back or reached somebody else, and its password is void (domain.md §5, 返戻). */
export function Returned({ returnedAt, ...about }: MailPayload<"returned">) {
  return (
    <MailLayout
      happened="「電子請求ログイン情報再発行通知書」を、事業所へお届けできませんでした。"
      federationPhone={about.federationPhone}
    >
      <ApplicationFacts about={about} more={[["返戻日", formatDate(new Date(returnedAt))]]} />
      <Paragraph
        title="次にしていただくこと"
        lines={[
          "国保連合会へお電話ください。住所を確かめたうえで、もう一度お送りします。",
          "事業所が移転している場合は、指定権者へ変更の届出をしてください。",
          "安全のため、その通知書の仮パスワードは無効にしました。",
        ]}
      />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}
