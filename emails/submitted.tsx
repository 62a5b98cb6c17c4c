import { officeMoved as move } from "@/domain/office-moved";
import { ApplicationFacts } from "@/emails/application-facts";
import type { Fact } from "@/emails/facts";
import { FederationCard } from "@/emails/federation-card";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { WhereItStands } from "@/emails/where-it-stands";
import { formatDateTime } from "@/lib/dates";

/** The receipt: the application has arrived; what the federation does next and by when. */
export function Submitted({
  submittedAt,
  officeMoved,
  expectation,
  envelope,
  card,
  ...about
}: MailPayload<"submitted">) {
  const facts: Fact[] = [
    ["受付日時", formatDateTime(new Date(submittedAt))],
    [move.term, officeMoved ? move.value : undefined],
  ];
  return (
    <MailLayout happened="ログイン情報再発行申請を受け付けました。" federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={facts} />
      <Paragraph
        title="これからの流れ"
        lines={[
          ...(officeMoved ? [move.firstStep] : []),
          ...(envelope === undefined ? [] : ["返信用封筒を郵送します。届いてから審査が始まります。"]),
          "国保連合会が申請を審査し、結果をメールでお知らせします。",
          "承認されると、事業所台帳に登録された住所へ「電子請求ログイン情報再発行通知書」を郵送します。",
          ...expectation.split("\n"),
        ]}
      />
      {envelope !== undefined && <Paragraph title="返信用封筒" lines={envelope.split("\n")} />}
      <FederationCard card={card} />
      <WhereItStands />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}
