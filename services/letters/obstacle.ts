import { mayHandle } from "@/domain/four-eyes";
import type { LetterRefusal } from "@/services/letters/letter-refusal";

interface Hands {
  approvedBy: string | null;
  provider: { addressChangedBy: string | null } | null;
}

interface Addressed {
  approvedBy: string | null;
  provider: { addressChangedBy: string | null; status: "active" | "closed"; address: string } | null;
}

/** What keeps this member of staff from posting a letter: having decided where it goes (R44); null when nothing does. */
export function postingObstacle(staffId: string, { approvedBy, provider }: Hands): LetterRefusal | null {
  const hands = { approvedBy, addressChangedBy: provider?.addressChangedBy ?? null };
  if (mayHandle(staffId, "issue", hands)) return null;
  return staffId === approvedBy ? "approved-by-you" : "address-changed-by-you";
}

/** What keeps them from printing it: the same, and an office that has closed or cannot be reached by post; null when nothing does. */
export function printingObstacle(staffId: string, hands: Addressed): LetterRefusal | null {
  const { provider } = hands;
  if (provider === null) return "provider-unknown";
  if (provider.status === "closed") return "provider-closed";
  if (provider.address === "") return "no-address";
  return postingObstacle(staffId, hands);
}
