import { limits } from "@/domain/limits";
import { ApplicationFacts } from "@/emails/application-facts";
import { FederationCard } from "@/emails/federation-card";
import { LetterTrouble } from "@/emails/letter-trouble";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { WhereItStands } from "@/emails/where-it-stands";
import { formatDate, formatDateTime, startOfTokyoDay } from "@/lib/dates";

/** The letter is on its way: how it travels, until when its password holds (R31), what to do with it (domain.md §2). */
export function Posted({ postedAt, validUntil, missingFrom, card, ...about }: MailPayload<"posted">) {
  return (
    <MailLayout happened="「電子請求ログイン情報再発行通知書」を発送しました。" federationPhone={about.federationPhone}>
      <ApplicationFacts
        about={about}
        more={[
          ["発送日", formatDate(new Date(postedAt))],
          ["郵便の種類", about.mailClass],
          ["郵便の追跡番号", about.trackingNumber],
          ["仮パスワードの有効期限", formatDateTime(new Date(validUntil))],
        ]}
      />
      <Paragraph
        title="通知書が届いたら"
        lines={[
          "1. 封筒が開いていないことを確かめ、通知書の二次元コード(受け取りの報告用)から報告してください。",
          "2. 通知書のユーザIDと仮パスワードで、有効期限までにログインしてください。",
          "3. 利用規約を確認し、新しいパスワードを設定してください。",
          "4. セキュリティ用メールアドレスを登録してください。次に紛失したときは、郵送を待たずに再設定できます。",
          `5. セキュリティコード(${limits.securityCode.digits}桁の数字)を決めて設定してください。`,
        ]}
      />
      <LetterTrouble missing={`${formatDate(startOfTokyoDay(missingFrom))}になっても届かない場合は`} />
      <FederationCard card={card} />
      <WhereItStands />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}
