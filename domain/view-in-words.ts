import { isWaitingReason, waitingLabel } from "@/domain/application-status";
import { caseFlags } from "@/domain/case-flag";
import { flagLabel } from "@/domain/case-flag-rules";
import { prefectureCode, prefectureName } from "@/domain/prefecture";
import { providerStatuses, providerStatusLabel } from "@/domain/provider-status";
import { queueStateLabel, queueStates } from "@/domain/queue-view";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffStateLabel, staffStates } from "@/domain/staff-state";
import { staffRoles } from "@/domain/transitions";
import { formatDate, startOfTokyoDay } from "@/lib/dates";

const words = new Map<string, (said: string) => string>(
  Object.entries({
    status: (said: string) => `状態 ${stateText(said)}`,
    waiting: (said: string) => `確認待ちの理由 ${isWaitingReason(said) ? waitingLabel(said) : said}`,
    flag: (said: string) => `確認点 ${flagText(said)}`,
    from: (said: string) => `受付日 ${dayText(said)}から`,
    to: (said: string) => `受付日 ${dayText(said)}まで`,
    mine: () => "自分が扱った申請だけ",
    role: (said: string) => `役割 ${labelOf(staffRoles, staffRoleLabel, said)}`,
    state: (said: string) => `状態 ${labelOf(staffStates, staffStateLabel, said)}`,
    federation: (said: string) => `国保連合会 ${federationText(said)}`,
  }),
);

/**
 * A kept view of the queue, the ledger or the staff as its record has it, "status=waiting&mine=yes", in words; what has no word
 * stays as it is written.
 */
export function viewInWords(text: string): string {
  return [...new URLSearchParams(text)].map(([key, said]) => words.get(key)?.(said) ?? `${key} ${said}`).join("、");
}

function stateText(said: string): string {
  const state = providerStatuses.find((each) => each === said);
  return state === undefined ? labelOf(queueStates, queueStateLabel, said) : providerStatusLabel(state);
}

function flagText(said: string): string {
  if (said === "any") return "あり";
  return said === "none" ? "なし" : labelOf(caseFlags, flagLabel, said);
}

function federationText(said: string): string {
  const code = prefectureCode.safeParse(said).data;
  return code === undefined ? said : prefectureName(code);
}

function dayText(said: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? formatDate(startOfTokyoDay(said)) : said;
}

function labelOf<Known extends string>(known: readonly Known[], label: (one: Known) => string, said: string): string {
  const found = known.find((each) => each === said);
  return found === undefined ? said : label(found);
}
