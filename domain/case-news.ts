import { eventLabel } from "@/domain/event-label";

/** What an open case page hears of its case: who else has it open, its version, and what made that version. */
export interface CaseNews {
  here: readonly string[];
  version: number;
  /** `by` is the name of a member of staff, null for the applicant, the office and the program; `detail` is the event's. */
  change: { by: string | null; act: string; detail: string } | null;
}

/** Who else has the case open, in a sentence; "" when nobody has (issue 3, 2). */
export function hereSentence(here: readonly string[]): string {
  return here.length === 0 ? "" : `${here.map((name) => `${name}さん`).join("、")}がこの申請を開いています。`;
}

/** What made the case another than on the page of version `shown`, in a sentence; "" when it is the same (issue 3, 2). */
export function changeSentence({ version, change }: CaseNews, shown: number): string {
  if (version === shown) return "";
  if (change === null) return "この申請が変わりました。";
  const subject = change.by === null ? "" : `${change.by}さん:`;
  return `${subject}「${eventLabel(change.act, change.detail)}」。`;
}
