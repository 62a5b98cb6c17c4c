import type { Happening } from "@/domain/status-timeline";

const waits = ["wait", "await-envelope"];
const returns = ["reopen", "report-letter"];

/**
 * When the steps began that lead from the desk to the letter, by an application's history, the oldest first: with its last
 * return to the desk, or with the end of its last wait; null where it never came back and never waited.
 */
export function stepsBegan(history: readonly Happening[]): Date | null {
  let began: Date | null = null;
  let isWaiting = false;
  for (const { act, at } of history) {
    if (waits.includes(act)) isWaiting = true;
    else if (returns.includes(act) || (act === "review" && isWaiting)) {
      began = at;
      isWaiting = false;
    }
  }
  return began;
}
