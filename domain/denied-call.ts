import type { Check } from "@/domain/standing-checks";
import { formatDateTime } from "@/lib/dates";

/** What a case is marked with while a call counts in which the office said that it had not applied. */
export const deniedLabel = "申請していないとの回答";

/** The call that counts, in a sentence for the reviewer, when the office said in it that it had not applied; else undefined. */
export function deniedSentence(call: Pick<Check, "result" | "calledAt" | "at"> | undefined): string | undefined {
  if (call?.result !== "denied") return undefined;
  return `${formatDateTime(call.calledAt ?? call.at)}の電話で、事業所は「申請していない」と答えました。`;
}
