import type { LetterReceipt } from "@/domain/letter-receipt";
import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** Somebody may have read the letter: its password was made void at once, and the review begins again (domain.md §5), unless the office has applied anew (R16). */
export function LetterReported({ at, how, reopened, envelope, ...about }: MailPayload<"letter-reported">) {
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
          ...(envelope === undefined
            ? []
            : ["返信用封筒を、もう一度国保連合会へお送りください。届いてから審査を進めます。"]),
          ...(reopened ? reviewedAgain : appliedAnew),
        ]}
      />
      {envelope !== undefined && <Paragraph title="返信用封筒" lines={envelope.split("\n")} />}
      {how === "misdelivered" ? <ReportedByOthers /> : <UnknownToYou what="この報告" />}
    </MailLayout>
  );
}

/** Whom the letter reached by mistake is most often another office: nobody here need have reported it. */
function ReportedByOthers() {
  return (
    <Paragraph
      title="心当たりがない場合"
      lines={[
        "この報告は、通知書を受け取った別の事業所の方からのことがあります。お問い合わせは、下の連絡先へお電話ください。",
      ]}
    />
  );
}

const reviewedAgain = [
  "国保連合会が、申請をもう一度審査します。申請をやり直す必要はありません。",
  "結果は、メールでお知らせします。確認のため、お電話することもあります。",
];

const appliedAnew = [
  "事業所から新しい申請が出ているため、この申請は終わったままです。国保連合会が、新しい申請の手続きを続けます。",
  "確認のため、お電話することもあります。",
];

const reports: Record<Exclude<LetterReceipt, "intact">, string> = {
  opened: "封筒が開封・破損していた",
  misdelivered: "通知書が別の事業所に届いた",
};
