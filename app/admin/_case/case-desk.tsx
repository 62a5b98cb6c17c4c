import type { Gap } from "@/app/admin/_case/approve-form";
import { CaseChecks } from "@/app/admin/_case/case-checks";
import { DecisionForm } from "@/app/admin/_case/decision-form";
import { type ApprovalGap, awaitsCall, gapSentence, lacksEnvelope, needsEnvelope } from "@/domain/approval-gaps";
import { mayConfirmCall } from "@/domain/four-eyes";
import { oldPasswordObstacle } from "@/domain/old-password";
import { postalAddress } from "@/domain/postal-address";
import { formatReference } from "@/domain/reference";
import { usualReminderDay } from "@/domain/reminder-day";
import { mayDo } from "@/domain/staff-acts";
import { actsFor } from "@/domain/transitions";
import { formatDate, tokyoDay } from "@/lib/dates";
import type { Application } from "@/services/applications/find-open";
import type { CaseReview } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import type { PhoneChange } from "@/services/ledger/last-phone-change";
import { fourEyesObstacle } from "@/services/reviews/approval";

type CaseDeskProps = {
  ctx: Context<Staff>;
  application: Application;
  account: { compromised: boolean; hasPassword: boolean } | undefined;
  review: CaseReview;
  phoneChange: PhoneChange | null;
  /** The view of the queue that the reader came from, as its address says it. */
  view: string;
  /** The page already tells of an error: a 再印刷 was refused. */
  refused: boolean;
};

/** What was checked of a case, and what its reader can do now. */
export function CaseDesk({ ctx, application, account, review, phoneChange, view, refused }: CaseDeskProps) {
  const { reference, version, status, waitingReason, remindOn } = application;
  const { role } = ctx.actor;
  const { federation, provider, checks, gaps } = review;
  const obstacle = fourEyesObstacle(ctx, review);
  const envelopeDue = needsEnvelope({ federation, waitingReason }) && checks.envelope === undefined;
  const hasPhone = (provider?.phone ?? "") !== "";
  const mayRelease = mayDo(role, "release") && awaitsCall(gaps);
  const mayResume = !lacksEnvelope(review);
  return (
    <>
      <CaseChecks reference={reference} review={review} />
      <DecisionForm
        title={`${refused ? "エラー: " : ""}申請 ${formatReference(reference)}`}
        hidden={{ reference, version: String(version), view, ledgerSeenAt: ledgerStamp(provider) }}
        status={status}
        acts={actsFor([role], status).filter((act) => act !== "review" || mayResume)}
        canMarkCompromised={oldPasswordObstacle({ role, status, account }) === null}
        gaps={[
          ...gaps.map((gap) => ({
            sentence: gapSentence(gap),
            form: formOf(gap, { hasPhone, mayRelease, mayResume }),
          })),
          ...(obstacle === null ? [] : [{ sentence: obstacle.message }]),
        ]}
        address={provider === null ? "" : postalAddress(provider)}
        phone={provider?.phone ?? ""}
        phoneNews={phoneChange === null ? undefined : phoneSentence(phoneChange)}
        deniedByReader={!mayConfirmCall(ctx.actor.id, checks["call-back"])}
        callDue={gaps.includes("call-back")}
        envelopeDue={envelopeDue}
        mayRelease={mayRelease}
        offered={
          status === "waiting"
            ? { reason: waitingReason ?? undefined, remindOn: remindOn ?? "" }
            : { reason: envelopeDue ? "envelope" : undefined, remindOn: usualReminderDay(tokyoDay(ctx.now)) }
        }
      />
    </>
  );
}

/** The form of this page that settles a gap, if it stands here. */
function formOf(gap: ApprovalGap, may: { hasPhone: boolean; mayRelease: boolean; mayResume: boolean }): Gap["form"] {
  switch (gap) {
    case "call-back":
      return may.hasPhone ? "call-back" : undefined;
    case "no-phone":
      return may.mayRelease ? "release" : undefined;
    case "correction":
      return may.mayResume ? "resume" : undefined;
    case "envelope":
      return "envelope";
    case "call-denied":
    case "provider-unknown":
    case "provider-closed":
      return "reject";
    case "no-address":
    case "change-pending":
      return undefined;
  }
}

/** The ledger's row as this page shows it: an act that rests on another one is refused. */
function ledgerStamp(provider: CaseReview["provider"]): string {
  return provider === null ? "" : String(provider.changedAt.getTime());
}

/** A fresh number may be that of whoever wants the letter: its reader is told what it was before. */
function phoneSentence({ at, name, before }: PhoneChange): string {
  const who = name === null ? "" : `${name}さんが`;
  const was = before === "" ? "それまで番号はありませんでした。" : `それまでの番号は${before}です。`;
  return `この電話番号は、${formatDate(at)}に${who === "" ? "変わりました" : `${who}変更しました`}。${was}心当たりがなければ、前の番号にもかけてください。`;
}
