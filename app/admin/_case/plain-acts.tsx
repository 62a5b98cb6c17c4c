"use client";

import { CaseForm, type Desk } from "@/app/admin/_case/case-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { ApplicationStatus } from "@/domain/application-status";
import { type ApplicationAct, transitions } from "@/domain/transitions";

type PlainActsProps = { desk: Desk; status: ApplicationStatus; acts: ApplicationAct[]; canMarkCompromised: boolean };

/** The acts that need no field, each with what it means. */
export function PlainActs({ desk, status, acts, canMarkCompromised }: PlainActsProps) {
  const offered = [
    acts.includes("review") && { act: "review", label: reviewLabel(status), text: "", variant: "secondary" as const },
    acts.includes("reopen") && {
      act: "reopen",
      label: transitions.reopen.label,
      text: "先の結果を取り消し、申請者へメールでお知らせします。",
      variant: "secondary" as const,
    },
    acts.includes("return") && {
      act: "return",
      label: transitions.return.label,
      text: "通知書が戻ったとき、別の相手に届いたときに押してください。仮パスワードをすぐに無効にし、申請者へメールでお知らせします。",
      variant: "danger" as const,
    },
    canMarkCompromised && {
      act: "mark-compromised",
      label: "以前のパスワードを無効にする",
      text: "パスワードが第三者に知られたおそれがあるときは、通知書を待たずに以前のパスワードを無効にできます。",
      variant: "secondary" as const,
    },
  ].filter((each) => each !== false);
  return offered.map(({ act, label, text, variant }) => (
    <div key={act} id={act} className="border-t border-solid-gray-300 pt-6">
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
  ));
}

function reviewLabel(status: ApplicationStatus): string {
  return status === "waiting" ? "審査を再開する" : transitions.review.label;
}
