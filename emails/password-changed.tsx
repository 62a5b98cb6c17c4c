import { AccountFacts } from "@/emails/account-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The office's password is another one now (R34). */
export function PasswordChanged({ at, ...about }: MailPayload<"password-changed">) {
  return (
    <MailLayout happened="ログインに使うパスワードが変更されました。" federationPhone={about.federationPhone}>
      <AccountFacts title="変更の内容" about={about} when={["変更日時", formatDateTime(new Date(at))]} />
      <Paragraph lines={["次のログインから、新しいパスワードを使ってください。"]} />
      <UnknownToYou what="この変更" />
    </MailLayout>
  );
}
