import type { WaitingReason } from "@/domain/application-status";
import { askForEnvelope } from "@/domain/return-envelope";
import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The review has stopped until the office does something; `note` is what the reviewer adds, such as where to send an envelope; without it, whom to ask. `envelope` asks for one that is due as well. */
export function Waiting({ waitingSince, reason, note, envelope, ...about }: MailPayload<"waiting">) {
  const further = note ?? (reason === "envelope" ? askForEnvelope(about) : undefined);
  return (
    <MailLayout
      happened="ログイン情報再発行申請について、確認のお願いがあります。"
      federationPhone={about.federationPhone}
    >
      <Paragraph title="お願いしたいこと" lines={[requests[reason], ...(further?.split("\n") ?? [])]} />
      <Paragraph lines={["確認が済むまで、審査と通知書の発送を止めています。済みましたら、審査を続けます。"]} />
      {envelope !== undefined && <Paragraph title="返信用封筒" lines={envelope.split("\n")} />}
      <ApplicationFacts about={about} more={[["確認待ちになった日時", formatDateTime(new Date(waitingSince))]]} />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}

const requests: Record<WaitingReason, string> = {
  envelope: "返信用封筒を国保連合会へお送りください。",
  contact: "国保連合会から、事業所台帳に登録された電話番号へお電話します。お電話でご確認をお願いします。",
  correction: "事業所台帳の変更届を指定権者へ提出し、提出したことを国保連合会へお電話でお知らせください。",
};
