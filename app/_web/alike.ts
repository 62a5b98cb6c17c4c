import type { FormOutcome } from "@/components/form/form-state";

/** How it ended for one application; `obstacle` is null when it was done, else why not. */
interface Ended {
  reference: string;
  obstacle: string | null;
}

/** So many different reasons are told; they go back with the next post, which has 64 KB (R27). */
const told = 40;
const untold = "申請を開いて、いまの内容を確認してください。";

/** The applications that ended alike, together: done, or left for the same reason. Beyond forty reasons a general one stands. */
export function alike(outcomes: readonly Ended[]): FormOutcome[] {
  const reasons = [...new Set(outcomes.map(({ obstacle }) => obstacle))].slice(0, told);
  const groups = Map.groupBy(outcomes, ({ obstacle }) => (reasons.includes(obstacle) ? obstacle : untold));
  return [...groups].map(([obstacle, cases]) => ({
    done: obstacle === null,
    message: obstacle ?? "",
    references: cases.map(({ reference }) => reference),
  }));
}
