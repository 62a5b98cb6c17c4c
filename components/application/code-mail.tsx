import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Countdown } from "@/components/ui/countdown";
import { Notice, type NoticeTone } from "@/components/ui/notice";
import { PhoneLink } from "@/components/ui/phone-link";
import { type CodePurpose, codeName } from "@/domain/code-name";
import type { CodeState } from "@/domain/code-state";
import { helpdeskPhone } from "@/domain/helpdesk-phone";
import { limits } from "@/domain/limits";
import { formatTime } from "@/lib/dates";

/** What the provider last reported of the code's mail, in the words of the database's column. */
const reports = {
  queued: "メールの送信を受け付けました。届くまで数分程度かかる場合があります。",
  sent: "メールを送信しました。届くまで数分程度かかる場合があります。",
  delivered: "メールは宛先のメールサーバに届いています。見当たらないときは、迷惑メールフォルダ等をご確認ください。",
  delayed: "宛先のメールサーバの都合で、配達が遅れています。もうしばらくお待ちください。",
  bounced: "宛先のメールサーバが、メールを受け取りませんでした。メールアドレスに誤りがないか、ご確認ください。",
  complained: "メールが迷惑メールとして扱われました。迷惑メールフォルダをご確認ください。",
  failed: "メールを送信できませんでした。別のメールアドレスをお試しください。",
  withheld: "メールの送信を受け付けました。届くまで数分程度かかる場合があります。",
  expired: "メールを期限までに送信できませんでした。",
} as const;
type MailState = keyof typeof reports;

type CodeMailProps = {
  purpose: CodePurpose;
  /** What `viewCode` gives; `mailState` is left out where it may not be told (R18). */
  view: {
    tag: string;
    earlierTags: string[];
    expiresAt: Date;
    state: CodeState;
    nextCodeAt: Date | null;
    endsAt: Date;
    mailState?: MailState;
  };
  now: Date;
  /** Where another address can be given, if that is possible here. */
  changeAddress?: string;
};

/** The truth about the newest code: what became of its mail, the tag it bears, how long it lives, what to do else (domain.md §6). */
export function CodeMail({ purpose, view, now, changeAddress }: CodeMailProps) {
  const { state, mailState } = view;
  if (state !== "live") return <Spent purpose={purpose} view={view} />;
  const notDelivered = mailState === "bounced" || mailState === "failed";
  return (
    <Notice tone={toneOf(mailState)} title={notDelivered ? "メールを届けられませんでした" : undefined}>
      {mailState && <p>{reports[mailState]}</p>}
      {notDelivered && changeAddress && (
        <p>
          <ButtonLink href={changeAddress} variant="primary">
            メールアドレスを変更する
          </ButtonLink>
        </p>
      )}
      {!(notDelivered && view.earlierTags.length === 0) && <Code purpose={purpose} view={view} now={now} />}
    </Notice>
  );
}

const minute = 60 * 1000;

function toneOf(mailState?: MailState): NoticeTone {
  switch (mailState) {
    case "bounced":
    case "failed":
      return "error";
    case "delayed":
    case "complained":
    case "expired":
      return "warning";
    case "queued":
    case "sent":
    case "delivered":
    case "withheld":
    case undefined:
      return "info";
  }
}

/** Which codes are accepted, by the tags of their mails, and until when. */
function Code({
  purpose,
  view: { tag, earlierTags, expiresAt },
  now,
}: Pick<CodeMailProps, "purpose" | "view" | "now">) {
  const code = codeName[purpose];
  return (
    <>
      <p>
        メールの照合文字は <strong className="code">{tag}</strong> です。同じ照合文字が書かれたメールの{code}
        を入力してください。
        {earlierTags.length > 0 && (
          <>
            先に送ったメール(照合文字 <strong className="code">{earlierTags.join("、")}</strong>)の{code}も使えます。
          </>
        )}
      </p>
      <p>
        {code}の有効期間は{limits.codes[purpose].lifetime / minute}分です({formatTime(expiresAt)}まで)。{" "}
        <Countdown until={expiresAt} now={now} what={code} />
      </p>
    </>
  );
}

/** A code that can't be entered any more: why, and the way on. */
function Spent({ purpose, view: { state, expiresAt, nextCodeAt, endsAt } }: Pick<CodeMailProps, "purpose" | "view">) {
  const code = codeName[purpose];
  const reasons: Record<Exclude<CodeState, "live">, ReactNode> = {
    expired: `${code}の有効期間は${formatTime(expiresAt)}に終わりました。`,
    dead: `入力の誤りが${limits.triesPerCode}回になったため、この${code}は使えません。`,
    ended: `入力の誤りが${limits.triesPerProof}回になったため、${code}の入力を止めています。`,
  };
  if (state === "live") return null;
  const canResend = state !== "ended" && nextCodeAt !== null;
  return (
    <Notice tone="warning">
      <p>{reasons[state]}</p>
      {canResend ? (
        <p>
          <ButtonLink href="#resend">新しい{code}を受け取る</ButtonLink>
        </p>
      ) : (
        <>
          <p>
            {formatTime(endsAt)}以降に、はじめからやり直してください。お急ぎの場合は、ヘルプデスクへお電話ください。
          </p>
          <p>
            ヘルプデスク <PhoneLink number={helpdeskPhone} />
          </p>
        </>
      )}
    </Notice>
  );
}
