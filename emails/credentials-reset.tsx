import { AccountFacts } from "@/emails/account-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The password was reset through the security address (manual, path 1; R34, R36). */
export function CredentialsReset({ at, ...about }: MailPayload<"credentials-reset">) {
  return (
    <MailLayout happened="ログイン情報が再設定されました。" federationPhone={about.federationPhone}>
      <AccountFacts title="再設定の内容" about={about} when={["再設定日時", formatDateTime(new Date(at))]} />
      <Paragraph
        lines={[
          "セキュリティ用メールアドレスに届いたワンタイムパスワードを使って、新しいパスワードが設定されました。",
          "以前のパスワードは使えません。ログイン中だった画面は、すべてログアウトしました。",
          "セキュリティコードは初期化しました。次にログインしたときに、設定し直してください。",
        ]}
      />
      <UnknownToYou what="この再設定" />
    </MailLayout>
  );
}
