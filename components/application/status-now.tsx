import { DeadlineLine } from "@/components/application/deadline-line";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { StatusTag } from "@/components/ui/status-tag";
import type { ApplicationStatus, WaitingReason } from "@/domain/application-status";
import type { Outlook } from "@/domain/claim-deadline";
import { statusMeaning } from "@/domain/status-meaning";

type StatusNowProps = {
  status: ApplicationStatus;
  waitingReason: WaitingReason | null;
  /** The letter of a 返戻 was withdrawn before it was posted. */
  neverPosted?: boolean;
  /** Why the application was refused, in the reviewer's words. */
  rejection?: string;
  /** What to send first, where the federation wants an envelope. */
  envelope?: string;
  /** When the letter should come, and what that means for the claim. */
  outlook?: Outlook;
  /** When the applicant told of a move; no day of arrival is named then. */
  officeMovedAt: Date | null;
};

/** What is the case and what comes next; where it is the applicant's turn, in a box that stands out. */
export function StatusNow({ status, waitingReason, neverPosted = false, ...more }: StatusNowProps) {
  const { rejection, envelope, outlook, officeMovedAt } = more;
  const { now, next } = statusMeaning(status, waitingReason, neverPosted);
  const turn = isApplicantsTurn(status) && !neverPosted;
  const way = ways[status];
  return (
    <section aria-labelledby="now" className="flow">
      <h2 id="now" className="flex flex-wrap items-center gap-3">
        いまの状況 <StatusTag status={status} />
      </h2>
      <p className="text-lg font-bold">{now}</p>
      {rejection && (
        <div className="flow *:not-first:mt-1">
          <h3>理由</h3>
          <p className="whitespace-pre-line">{rejection}</p>
        </div>
      )}
      <Notice tone={turn ? "warning" : "info"} title={turn ? "次にしていただくこと" : "これからの流れ"}>
        {next.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {envelope && <p className="whitespace-pre-line">{envelope}</p>}
      </Notice>
      {outlook && status === "waiting" && officeMovedAt === null && (
        <p>きょう確認ができた場合の目安は、次のとおりです。</p>
      )}
      {outlook && <DeadlineLine outlook={outlook} />}
      {way && (
        <p>
          <ButtonLink href={way.href}>{way.label}</ButtonLink>
        </p>
      )}
    </section>
  );
}

function isApplicantsTurn(status: ApplicationStatus): boolean {
  return status === "waiting" || status === "returned" || status === "rejected";
}

const again = { href: "/recovery", label: "もう一度申請する" };
const signIn = { href: "/login", label: "ログインする" };

/** Where to go on from here, once the way of this application leads no further. */
const ways: Partial<Record<ApplicationStatus, { href: string; label: string }>> = {
  posted: signIn,
  completed: signIn,
  rejected: again,
  withdrawn: again,
  superseded: signIn,
};
