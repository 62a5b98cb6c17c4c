import type { Outlook, Steps } from "@/domain/claim-deadline";
import { claimOutlook, expectedArrival, outlookLines, usualSteps } from "@/domain/claim-deadline";
import { postingWeekdays } from "@/domain/posting-weekdays";
import { returnEnvelope } from "@/domain/return-envelope";
import type { Federation } from "@/services/ledger/find-federation";

/**
 * The one computed outlook on waiting (domain.md §3.3): days to the claim deadline, the day of the letter, what else to do.
 * The letter's day is counted from `start`: of all steps from the application, of those `steps` that are left from a later act.
 */
export function outlook(now: Date, start: Date, federation: Federation, steps: Steps = usualSteps): Outlook {
  const weekdays = postingWeekdays(federation.postingWeekdays);
  return claimOutlook(
    now,
    expectedArrival(start, { ...steps, postingWeekdays: weekdays }),
    federation.claimDeadlineTime,
  );
}

/** The outlook as text for a mail, in lines. */
export function expectation(now: Date, start: Date, federation: Federation, steps: Steps = usualSteps): string {
  return outlookLines(outlook(now, start, federation, steps));
}

/** The request for a mail, whose reader must learn where the label is that the screens show. */
export function envelopeRequest(federation: Federation): string | undefined {
  const wanted = wantedEnvelope(federation);
  if (wanted === undefined || federation.address === "") return wanted;
  return `${wanted}\n封筒に貼るラベルは、「申請状況の確認」の画面から印刷できます。`;
}

/** What to send first where the federation wants a return envelope; undefined where it wants none (domain.md §4). */
export function wantedEnvelope(federation: Federation): string | undefined {
  const envelope = returnEnvelope(federation);
  if (envelope === null) return undefined;
  const { what, sendTo } = envelope;
  const where = sendTo === "" ? "送り先は、連合会のホームページでご確認ください。" : `送り先:${sendTo}`;
  return `${federation.name}では、審査の前に${what}を郵送していただいています。\n${where}`;
}
