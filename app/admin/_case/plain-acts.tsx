"use client";

import { CaseForm, type Desk } from "@/app/admin/_case/case-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { ApplicationStatus } from "@/domain/application-status";
import { type ApplicationAct, transitions } from "@/domain/transitions";

type PlainActsProps = { desk: Desk; acts: ApplicationAct[]; canMarkCompromised: boolean };

/** 審査を始める, or 審査を再開する for a case that waits: it stands before the decisions, for an approval may need it. */
export function ReviewAct({ desk, status }: { desk: Desk; status: ApplicationStatus }) {
  const isResumed = status === "waiting";
  return (
    <PlainAct
      desk={desk}
      act={isResumed ? "resume" : "review"}
      label={isResumed ? "審査を再開する" : transitions.review.label}
      text={isResumed ? "確認待ちを終え、申請者へメールでお知らせします。" : ""}
      variant="secondary"
    />
  );
}

/** The acts that need no field, each with what it means. */
export function PlainActs({ desk, acts, canMarkCompromised }: PlainActsProps) {
  const offered = [
    acts.includes("reopen") && {
      act: "reopen",
      label: transitions.reopen.label,
      text: "先の結果を取り消し、申請者へメールでお知らせします。",
      variant: "secondary" as const,
    },
    acts.includes("return") && {
      act: "return",
      label: transitions.return.label,
      text: "通知書が戻ったとき、別の相手に届いたとき、発送を取りやめるときに押してください。仮パスワードをすぐに無効にし、申請者へメールでお知らせします。",
      variant: "danger" as const,
    },
    canMarkCompromised && {
      act: "mark-compromised",
      label: "以前のパスワードを無効にする",
      text: "パスワードが第三者に知られたおそれがあるときは、通知書を待たずに以前のパスワードを無効にできます。",
      variant: "secondary" as const,
    },
  ].filter((each) => each !== false);
  return offered.map((each) => <PlainAct key={each.act} desk={desk} {...each} />);
}

type PlainActProps = { desk: Desk; act: string; label: string; text: string; variant: "secondary" | "danger" };

function PlainAct({ desk, act, label, text, variant }: PlainActProps) {
  return (
    <div id={act} tabIndex={-1} className="border-t border-solid-gray-300 pt-6">
      <CaseForm
        desk={desk}
        act={act}
        buttons={
          <SubmitButton name="act" value={act} variant={variant}>
            {label}
          </SubmitButton>
        }
      >
        {() => text && <p>{text}</p>}
      </CaseForm>
    </div>
  );
}
