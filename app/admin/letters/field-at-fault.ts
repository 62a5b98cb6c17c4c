import type { LetterRefusal } from "@/services/letters/letter-refusal";

/** The ids of what a form asks for; `factor` only where the 認証コード is asked for. */
type Fields = { reason?: string; factor: string | false };

/** The id of the field that mends a refused print or 再印刷; none where nothing that was typed stood in the way. */
export function fieldAtFault(refusal: LetterRefusal, { reason, factor }: Fields): string | undefined {
  if (refusal === "reason-missing") return reason;
  return factor !== false && refusal.startsWith("second-factor") ? factor : undefined;
}
