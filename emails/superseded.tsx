import { ApplicationFacts } from "@/emails/application-facts";
import type { MailPayload } from "@/emails/mail";
import { MailLayout } from "@/emails/mail-layout";
import { Paragraph } from "@/emails/paragraph";
import { UnknownToYou } from "@/emails/unknown-to-you";
import { formatDateTime } from "@/lib/dates";

/** The login was reset through the security address (path 1), so the pending application is over and its letter void. */
export function Superseded({ supersededAt, ...about }: MailPayload<"superseded">) {
  return (
    <MailLayout
      happened="ログイン情報が再設定されたため、ログイン情報再発行申請を終わりにしました。"
      federationPhone={about.federationPhone}
    >
      <ApplicationFacts about={about} more={[["再設定日時", formatDateTime(new Date(supersededAt))]]} />
      <Paragraph
        title="これからの流れ"
        lines={[
          "セキュリティ用メールアドレスによる再設定が済みましたので、申請は「再設定済」になりました。審査と郵送は、これ以上行いません。",
          "これからは、再設定したパスワードでログインしてください。ログイン中だった画面は、すべてログアウトしました。",
          "セキュリティコードは初期化しました。次にログインしたときに、設定し直してください。",
          "「電子請求ログイン情報再発行通知書」が行き違いで届いても、その仮パスワードは使えません。細断して廃棄してください。",
        ]}
      />
      <UnknownToYou what="この再設定" />
    </MailLayout>
  );
}
