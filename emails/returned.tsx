import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDate } from "@/lib/dates";

/** The letter came back, reached somebody else or was withdrawn before it was posted, and its password is void (domain.md §5, 返戻). */
export function Returned({ returnedAt, neverPosted = false, ...about }: MailPayload<"returned">) {
  const { happened, day, next } = neverPosted ? withdrawn : cameBack;
  return (
    <MailLayout happened={happened} federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[[day, formatDate(new Date(returnedAt))]]} />
      <Paragraph {...next} />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}

const cameBack = {
  happened: "「電子請求ログイン情報再発行通知書」を、事業所へお届けできませんでした。",
  day: "返戻日",
  next: {
    title: "次にしていただくこと",
    lines: [
      "国保連合会へお電話ください。住所を確かめたうえで、もう一度お送りします。",
      "事業所が移転している場合は、指定権者へ変更の届出をしてください。",
      "安全のため、その通知書の仮パスワードは無効にしました。",
    ],
  },
};

const withdrawn = {
  happened: "「電子請求ログイン情報再発行通知書」を、発送する前に取りやめました。",
  day: "取りやめた日",
  next: {
    title: "これからの流れ",
    lines: [
      "国保連合会が審査を続けます。結果は、メールでお知らせします。",
      "取りやめた通知書は郵送されません。その仮パスワードは、安全のため無効にしました。",
    ],
  },
};
