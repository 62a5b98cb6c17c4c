"use client";

import { useActionState } from "react";
import { decideCase } from "@/app/admin/_case/actions";
import { ApproveForm, type Gap } from "@/app/admin/_case/approve-form";
import { CallBackForm } from "@/app/admin/_case/call-back-form";
import { EnvelopeForm } from "@/app/admin/_case/envelope-form";
import { PlainActs, ReviewAct } from "@/app/admin/_case/plain-acts";
import { RejectForm } from "@/app/admin/_case/reject-form";
import { ReleaseForm } from "@/app/admin/_case/release-form";
import { WaitForm } from "@/app/admin/_case/wait-form";
import { ErrorSummary } from "@/components/form/error-summary";
import { emptyForm } from "@/components/form/form-state";
import { PageTitle } from "@/components/ui/page-title";
import type { ApplicationStatus, WaitingReason } from "@/domain/application-status";
import type { ApplicationAct } from "@/domain/transitions";

type DecisionFormProps = {
  title: string;
  /** What every form of the page carries: 受付番号, version, view. */
  hidden: Record<string, string>;
  status: ApplicationStatus;
  acts: ApplicationAct[];
  canMarkCompromised: boolean;
  /** What stands before an approval. */
  gaps: Gap[];
  address: string;
  /** The ledger's number, "" where there is none or no call is to be recorded. */
  phone: string;
  phoneNews?: string;
  /** The reader recorded that the office denied, and may not record that it confirms. */
  deniedByReader: boolean;
  /** Whether the approval waits for a call: its record then stands first, else last. */
  callDue: boolean;
  envelopeDue: boolean;
  mayRelease: boolean;
  /** What 確認待ち offers. */
  offered: { reason?: WaitingReason; remindOn: string };
};

/** Done on the page of letters. */
const onPaper: readonly ApplicationAct[] = ["print", "reprint", "post"];

/** The acts open to this reader on this application, each a form of its own; all of them are one action with one answer. */
export function DecisionForm(props: DecisionFormProps) {
  const { title, hidden, status, acts, canMarkCompromised, gaps, address, phone, phoneNews, offered } = props;
  const [state, send, pending] = useActionState(decideCase, emptyForm);
  const desk = { state, send, pending, hidden };
  const call = <CallBackForm desk={desk} phone={phone} phoneNews={phoneNews} deniedByReader={props.deniedByReader} />;
  return (
    <section aria-labelledby="decision" className="flow print:hidden">
      <PageTitle title={title} hasError={state.errors.length > 0} />
      <h2 id="decision">操作</h2>
      <ErrorSummary key={state.attempt} errors={state.errors} />
      {acts.some((act) => onPaper.includes(act)) && (
        <p>
          通知書の印刷と発送の記録は、<a href="/admin/letters">通知書</a>の画面で行います。
        </p>
      )}
      {acts.length === 0 && !canMarkCompromised && <p>この状態の申請に、あなたの役割でできる操作はありません。</p>}
      {acts.includes("review") && <ReviewAct desk={desk} status={status} />}
      {acts.includes("approve") && (
        <>
          {props.callDue && call}
          {props.envelopeDue && <EnvelopeForm desk={desk} />}
          {props.mayRelease && <ReleaseForm desk={desk} />}
          <ApproveForm desk={desk} gaps={gaps} address={address} />
        </>
      )}
      <div className="flow grid-cols-2 items-start gap-x-12 xl:grid xl:*:mt-0">
        {acts.includes("reject") && <RejectForm desk={desk} />}
        {acts.includes("wait") && <WaitForm desk={desk} waits={status === "waiting"} {...offered} />}
      </div>
      {acts.includes("approve") && !props.callDue && call}
      <PlainActs desk={desk} acts={acts} canMarkCompromised={canMarkCompromised} />
    </section>
  );
}
