import type { ApplicationStatus } from "@/domain/application-status";
import { statusLabel } from "@/domain/application-status";
import type { ApprovalGap } from "@/domain/approval-gaps";
import { gapSentence } from "@/domain/approval-gaps";
import type { CaseFlag } from "@/domain/case-flag";
import { flagLabel } from "@/domain/case-flag-rules";

/** The statuses from which a case may be approved together with others. */
export const cleanStatuses = ["submitted", "reviewing"] as const satisfies readonly ApplicationStatus[];

interface Judged {
  status: ApplicationStatus;
  /** The flags that stand against the case. */
  standing: readonly { flag: CaseFlag }[];
  gaps: readonly ApprovalGap[];
  federation: { bulkApproval: boolean };
}

/**
 * Why a case may not be approved together with others, in sentences for the reviewer; none for a clean case: under review, no
 * flag that its federation holds against it, nothing missing, and a federation that allows it (issue 3, 4). A flag keeps a
 * case out even when a call has settled it: that one is looked at alone.
 */
export function whyNotClean({ status, standing, gaps, federation }: Judged): string[] {
  const flags = standing.map(({ flag }) => flagLabel(flag)).join("、");
  const reasons = [
    !federation.bulkApproval && "まとめて承認しない設定になっています。1件ずつ承認してください。",
    !cleanStatuses.some((each) => each === status) && `現在「${statusLabel(status)}」です。`,
    flags !== "" && `確認が必要な点(${flags})があります。1件ずつ確認してください。`,
    ...gaps.map(gapSentence),
  ];
  return reasons.filter((reason) => typeof reason === "string");
}
