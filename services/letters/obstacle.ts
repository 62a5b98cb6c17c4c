import { mayHandle } from "@/domain/four-eyes";
import type { LetterRefusal } from "@/services/letters/letter-refusal";

interface Hands {
  approvedBy: string | null;
  provider: { addressChangedBy: string | null } | null;
}

interface Addressed {
  approvedBy: string | null;
  /** When the address was last found good for this letter: its approval, or the sheet that was printed on it. */
  addressSeenAt: Date;
  provider: {
    addressChangedBy: string | null;
    addressChangedAt: Date | null;
    status: "active" | "closed";
    address: string;
  } | null;
}

/** What keeps this member of staff from posting a letter: having decided where it goes (R44); null when nothing does. */
export function postingObstacle(staffId: string, { approvedBy, provider }: Hands): LetterRefusal | null {
  const hands = { approvedBy, addressChangedBy: provider?.addressChangedBy ?? null };
  if (mayHandle(staffId, "issue", hands)) return null;
  return staffId === approvedBy ? "approved-by-you" : "address-changed-by-you";
}

/**
 * What keeps them from printing it: the same, an office that has closed or cannot be reached by post, and an address that is
 * not the one that the approver confirmed (domain.md §5): else who approved could change it afterwards (R44). Null when nothing does.
 */
export function printingObstacle(staffId: string, hands: Addressed): LetterRefusal | null {
  const { provider, addressSeenAt } = hands;
  if (provider === null) return "provider-unknown";
  if (provider.status === "closed") return "provider-closed";
  if (provider.address === "") return "no-address";
  if (provider.addressChangedAt !== null && provider.addressChangedAt > addressSeenAt) return "address-changed-since";
  return postingObstacle(staffId, hands);
}
