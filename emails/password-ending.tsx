import { ApplicationFacts } from "@/emails/application-facts";
import { LetterTrouble } from "@/emails/letter-trouble";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** Nobody has signed in with the letter, and its temporary password soon ends (R31). */
export function PasswordEnding({ validUntil, ...about }: MailPayload<"password-ending">) {
  const end = formatDateTime(new Date(validUntil));
  return (
    <MailLayout happened="通知書の仮パスワードが、まもなく使えなくなります。" federationPhone={about.federationPhone}>
      <ApplicationFacts about={about} more={[["仮パスワードの有効期限", end]]} />
      <Paragraph
        title="次にしていただくこと"
        lines={[
          `${end} までに、通知書のユーザIDと仮パスワードでログインし、新しいパスワードを設定してください。`,
          "有効期限を過ぎてしまったときは、国保連合会へお電話ください。",
          "すでにログインした場合は、このメールを破棄してください。",
        ]}
      />
      <LetterTrouble missing="まだ届いていない場合は" />
      <UnknownToYou what="この申請" />
    </MailLayout>
  );
}
