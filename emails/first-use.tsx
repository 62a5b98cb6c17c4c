import { AccountFacts } from "@/emails/account-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** Somebody has signed in with the letter (R34): the old password is dead from now on (R32). */
export function FirstUse({ at, ...about }: MailPayload<"first-use">) {
  return (
    <MailLayout
      happened="通知書の仮パスワードで、はじめてのログインがありました。"
      federationPhone={about.federationPhone}
    >
      <AccountFacts title="ログインの内容" about={about} when={["ログイン日時", formatDateTime(new Date(at))]} />
      <Paragraph
        lines={[
          "以前のパスワードがある場合、そのパスワードは使えなくなりました。",
          "これからは、新しく設定するパスワードでログインしてください。",
        ]}
      />
      <UnknownToYou what="このログイン" />
    </MailLayout>
  );
}
