import type { LedgerHands } from "@/domain/four-eyes";
import { mayHandle } from "@/domain/four-eyes";
import type { LetterRefusal } from "@/services/letters/letter-refusal";

interface Hands {
  approvedBy: string | null;
  hands: LedgerHands;
}

/** A letter as the ledger stands behind it now. */
export interface Addressed {
  hands: Pick<LedgerHands, "addresseeChangedAt">;
  /** The `changedAt` of the ledger's row that the approver confirmed. */
  ledgerSeenAt: Date | null;
  provider: { status: "active" | "closed"; address: string } | null;
  /** Whether a change of the ledger's address awaits its second person. */
  changePending: boolean;
}

/** What keeps this member of staff from a letter: having decided for whom it is or where it goes (R44); null when nothing does. */
export function handsObstacle(staffId: string, { approvedBy, hands }: Hands): LetterRefusal | null {
  if (mayHandle(staffId, "issue", { approvedBy, hands })) return null;
  return staffId === approvedBy ? "approved-by-you" : "ledger-changed-by-you";
}

/**
 * What keeps everybody from it: an office that has closed or cannot be reached by post, an address that may change any moment,
 * and an addressee that is not the one that the approver confirmed (domain.md §5): else who approved could change it afterwards
 * (R44). What the row says of itself is compared, not the clock: a change may begin before an approval and be kept after it. Null when nothing does.
 */
export function ledgerObstacle({ provider, ledgerSeenAt, changePending, hands }: Addressed): LetterRefusal | null {
  if (provider === null) return "provider-unknown";
  if (provider.status === "closed") return "provider-closed";
  if (provider.address === "") return "no-address";
  if (changePending) return "change-pending";
  return isAnother(hands.addresseeChangedAt, ledgerSeenAt) ? "addressee-changed-since" : null;
}

function isAnother(changedAt: Date | null, seenAt: Date | null): boolean {
  return changedAt !== null && (seenAt === null || changedAt > seenAt);
}

/** What keeps this member of staff from printing, sealing or posting a letter; null when nothing does. */
export function issueObstacle(staffId: string, letter: Addressed & Hands): LetterRefusal | null {
  return ledgerObstacle(letter) ?? handsObstacle(staffId, letter);
}
