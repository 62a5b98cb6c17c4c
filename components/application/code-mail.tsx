import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/lib/dates";

/** What the provider last reported of the code's mail, in the words of the database's column. */
const reports = {
  queued: "メールの送信を受け付けました。届くまで数分程度かかる場合があります。",
  sent: "メールを送信しました。届くまで数分程度かかる場合があります。",
  delivered: "メールは宛先のメールサーバに届いています。",
  delayed: "宛先のメールサーバの都合で、配達が遅れています。もうしばらくお待ちください。",
  bounced: "メールを届けられませんでした。メールアドレスに誤りがないか、ご確認ください。",
  complained: "メールが迷惑メールとして扱われました。迷惑メールフォルダをご確認ください。",
  failed: "メールを送信できませんでした。別のメールアドレスをお試しください。",
  withheld: "メールの送信を受け付けました。届くまで数分程度かかる場合があります。",
  expired: "メールを期限までに送信できませんでした。確認コードを再送してください。",
} as const;

type CodeMailProps = { tag: string; expiresAt: Date; mailState: keyof typeof reports; now: Date };

/** The truth about the newest code: the tag that its mail bears, how long it lives, what became of it (domain.md §6). */
export function CodeMail({ tag, expiresAt, mailState, now }: CodeMailProps) {
  const failed = mailState === "bounced" || mailState === "failed" || mailState === "expired";
  return (
    <Notice tone={failed ? "warning" : "info"}>
      <p>{reports[mailState]}</p>
      <p>
        メールの照合文字は <strong className="code">{tag}</strong>{" "}
        です。同じ照合文字が書かれたメールの確認コードを入力してください。
      </p>
      {expiresAt > now ? (
        <p>確認コードの有効期間は30分です({formatTime(expiresAt)}まで)。</p>
      ) : (
        <p>
          この確認コードの有効期間は{formatTime(expiresAt)}
          に終わりました。下の「確認コードを再送する」を押してください。
        </p>
      )}
    </Notice>
  );
}
