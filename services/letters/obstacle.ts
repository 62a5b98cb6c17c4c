import type { LedgerHands } from "@/domain/four-eyes";
import { mayHandle } from "@/domain/four-eyes";
import type { LetterRefusal } from "@/services/letters/letter-refusal";

interface Hands {
  approvedBy: string | null;
  hands: LedgerHands;
}

interface Addressed extends Hands {
  /** When the address was last found good for this letter: its approval, or the sheet that was printed on it. */
  addressSeenAt: Date;
  provider: { status: "active" | "closed"; address: string } | null;
}

/** What keeps this member of staff from posting a letter: having decided for whom it is or where it goes (R44); null when nothing does. */
export function postingObstacle(staffId: string, { approvedBy, hands }: Hands): LetterRefusal | null {
  if (mayHandle(staffId, "issue", { approvedBy, hands })) return null;
  return staffId === approvedBy ? "approved-by-you" : "ledger-changed-by-you";
}

/**
 * What keeps them from printing it: the same, an office that has closed or cannot be reached by post, and an addressee that is
 * not the one that the approver confirmed (domain.md §5): else who approved could change it afterwards (R44). Null when nothing does.
 */
export function printingObstacle(staffId: string, addressed: Addressed): LetterRefusal | null {
  const { provider, addressSeenAt, hands } = addressed;
  if (provider === null) return "provider-unknown";
  if (provider.status === "closed") return "provider-closed";
  if (provider.address === "") return "no-address";
  if (hands.addresseeChangedAt !== null && hands.addresseeChangedAt > addressSeenAt) return "addressee-changed-since";
  return postingObstacle(staffId, addressed);
}
