import type { Check } from "@/domain/standing-checks";

/** What the ledger's row of an office knows of those who changed it. */
export interface LedgerHands {
  /** Everybody who changed it lately, whatever in it. */
  changedBy: readonly string[];
  /** The row's `changedAt` since which what stands on a letter (name, corporation, address) is as it is; null when it never changed. */
  addresseeChangedAt: Date | null;
}

interface Hands {
  approvedBy: string | null;
  hands: Pick<LedgerHands, "changedBy">;
  /** The supervisor on whose release the approval rests, where no call could settle the case. */
  releasedBy?: string | null;
}

/**
 * Whether this member of staff may approve an application, or issue its letter (print, reprint, seal, post): never whoever
 * changed the ledger row it rests on, whoever released the case does not approve it, and whoever approved does not issue
 * (R44, domain.md §5). The one place that knows the rule.
 */
export function mayHandle(
  staffId: string,
  act: "approve" | "issue",
  { approvedBy, hands, releasedBy }: Hands,
): boolean {
  if (hands.changedBy.includes(staffId)) return false;
  return staffId !== (act === "approve" ? releasedBy : approvedBy);
}

/**
 * Whether this member of staff may record a call that confirms, given the call that counts: never whoever recorded it when the
 * office said in it that it had not applied. The strongest sign of fraud is overruled by two people (R44).
 */
export function mayConfirmCall(staffId: string, counting: Pick<Check, "result" | "staffId"> | undefined): boolean {
  return counting?.result !== "denied" || counting.staffId !== staffId;
}
