import type { WaitingReason } from "@/domain/application-status";
import type { CallBackRule } from "@/domain/call-back-rule";
import type { CaseFlag } from "@/domain/case-flag";
import type { StandingChecks } from "@/domain/standing-checks";

/** What can be missing before an approval, in the order in which a reviewer reads it. */
export const approvalGaps = [
  "provider-unknown",
  "provider-closed",
  "no-address",
  "change-pending",
  "call-denied",
  "call-back",
  "no-phone",
  "correction",
  "envelope",
] as const;
export type ApprovalGap = (typeof approvalGaps)[number];

/** All that the rule looks at. */
export interface Reviewed {
  waitingReason: WaitingReason | null;
  /** The flags that stand against the case. */
  standing: readonly CaseFlag[];
  federation: { envelopeRequired: boolean; callBack: CallBackRule };
  provider: { status: "active" | "closed"; address: string; phone: string } | null;
  /** Whether a change of the ledger's address awaits its second person. */
  changePending: boolean;
  checks: StandingChecks;
}

/**
 * What stands between a case and its approval (issue 3, 4), besides the address, which whoever approves confirms in that
 * very act. A call that was denied cannot be released; what a case waits for must have come, or its review be resumed.
 * Screen and service ask it alike.
 */
export function gapsBeforeApproval(reviewed: Reviewed): ApprovalGap[] {
  return approvalGaps.filter((gap) => rules[gap](reviewed));
}

/** Whether a supervisor's release stands in for the call that this case needs. */
export function restsOnRelease(reviewed: Reviewed): boolean {
  return needsCall(reviewed) && reviewed.checks["call-back"]?.result !== "confirmed" && isReleased(reviewed);
}

/** Whether a call is missing, and so whether a supervisor's release would close a gap. */
export function awaitsCall(gaps: readonly ApprovalGap[]): boolean {
  return gaps.includes("call-back") || gaps.includes("no-phone");
}

/** A gap as its reader is told of it: what to do. */
export function gapSentence(gap: ApprovalGap): string {
  return sentences[gap];
}

/** Whether the federation, or whoever put the case on hold, wants a return envelope first (domain.md §4). */
export function needsEnvelope({ federation, waitingReason }: Pick<Reviewed, "federation" | "waitingReason">): boolean {
  return federation.envelopeRequired || waitingReason === "envelope";
}

/** Whether the federation wants a return envelope that has not come: until then its case waits for it (issue 3, 4). */
export function lacksEnvelope({ federation, checks }: Pick<Reviewed, "federation" | "checks">): boolean {
  return federation.envelopeRequired && checks.envelope === undefined;
}

const rules: Record<ApprovalGap, (reviewed: Reviewed) => boolean> = {
  "provider-unknown": ({ provider }) => provider === null,
  "provider-closed": ({ provider }) => provider?.status === "closed",
  "no-address": ({ provider }) => provider?.address === "",
  "change-pending": ({ changePending }) => changePending,
  "call-denied": ({ checks }) => checks["call-back"]?.result === "denied",
  "call-back": (reviewed) => lacksCall(reviewed) && reviewed.provider?.phone !== "",
  "no-phone": (reviewed) => lacksCall(reviewed) && reviewed.provider?.phone === "",
  correction: ({ waitingReason }) => waitingReason === "correction",
  envelope: (reviewed) => needsEnvelope(reviewed) && reviewed.checks.envelope === undefined,
};

function lacksCall(reviewed: Reviewed): boolean {
  const result = reviewed.checks["call-back"]?.result;
  return needsCall(reviewed) && result !== "confirmed" && result !== "denied" && !isReleased(reviewed);
}

function needsCall({ federation, standing, waitingReason }: Reviewed): boolean {
  if (waitingReason === "contact") return true;
  switch (federation.callBack) {
    case "always":
      return true;
    case "flagged":
      return standing.length > 0;
    case "never":
      return false;
  }
}

function isReleased({ checks }: Reviewed): boolean {
  return checks.release !== undefined && checks["call-back"]?.result !== "denied";
}

const sentences: Record<ApprovalGap, string> = {
  "provider-unknown": "この事業所番号は、事業所台帳にありません。台帳を確認するか、却下してください。",
  "provider-closed": "事業所台帳では廃止または休止となっています。台帳を確認するか、却下してください。",
  "no-address": "事業所台帳に住所がないため、通知書を送れません。台帳の住所を登録してください。",
  "change-pending": "台帳の住所の変更が、別の職員の確認を待っています。確認が済んでから承認してください。",
  "call-denied": "電話確認で「申請していない」と言われています。承認せず、却下するか確認待ちにしてください。",
  "call-back":
    "事業所台帳の電話番号へ電話し、申請したことを確かめて記録してください。電話がつながらないときは、電話確認なしの承認の許可を管理担当の職員に依頼してください。",
  "no-phone":
    "電話確認が必要ですが、事業所台帳に電話番号がありません。台帳に電話番号を登録して電話するか、電話確認なしの承認の許可を管理担当の職員に依頼してください。",
  correction: "台帳変更届を待っています。台帳が新しくなったことを確かめ、審査を再開してください。",
  envelope: "返信用封筒が届いていません。届いたら、受け取りを記録してください。",
};
