import { deadlineSentence, expectedArrival } from "@/domain/claim-deadline";
import type { Federation } from "@/services/ledger/find-federation";

/** The one computed sentence on waiting (domain.md §3.3): days to the claim deadline, the day of the letter, what else to do. */
export function expectation(now: Date, submittedAt: Date, federation: Federation): string {
  return deadlineSentence(now, expectedArrival(submittedAt), federation.claimDeadlineTime);
}

/** What to send first where the federation wants a return envelope; undefined where it wants none (domain.md §4). */
export function envelopeRequest(federation: Federation): string | undefined {
  if (!federation.envelopeRequired) return undefined;
  const where =
    federation.address === "" ? "" : `送り先:〒${federation.postalCode} ${federation.address} ${federation.section}`;
  return `${federation.name}では、審査の前に返信用封筒(${federation.envelopePostage || "切手を貼ったもの"})を郵送していただいています。\n${where}`.trim();
}
