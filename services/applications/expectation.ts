import type { Steps } from "@/domain/claim-deadline";
import { deadlineSentence, expectedArrival, usualSteps } from "@/domain/claim-deadline";
import { formatPostalCode } from "@/domain/postal-address";
import type { Federation } from "@/services/ledger/find-federation";

/**
 * The one computed sentence on waiting (domain.md §3.3): days to the claim deadline, the day of the letter, what else to do.
 * The letter's day is counted from `start`: of all steps from the application, of those `steps` that are left from a later act.
 */
export function expectation(now: Date, start: Date, federation: Federation, steps: Steps = usualSteps): string {
  return deadlineSentence(now, expectedArrival(start, steps), federation.claimDeadlineTime);
}

/** What to send first where the federation wants a return envelope; undefined where it wants none (domain.md §4). */
export function envelopeRequest(federation: Federation): string | undefined {
  if (!federation.envelopeRequired) return undefined;
  const what = `返信用封筒(${federation.envelopePostage || "切手を貼ったもの"})`;
  return `${federation.name}では、審査の前に${what}を郵送していただいています。\n${envelopeAddress(federation)}`.trim();
}

function envelopeAddress({ postalCode, address, name, section }: Federation): string {
  if (address === "") return "送り先は、連合会のホームページでご確認ください。";
  return `送り先:〒${formatPostalCode(postalCode)} ${address} ${name} ${section}`.trim();
}
