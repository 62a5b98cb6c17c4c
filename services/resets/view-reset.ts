import type { Applicant, Context } from "@/services/context";
import type { Standing } from "@/services/resets/find-reset";
import { standing } from "@/services/resets/find-reset";

export interface ResetView extends Standing {
  /** What the first form shows again: the answers so far, the number alone after the end (R14), nothing after 終了. */
  providerNumber: string;
  email: string;
}

/** Where this browser stands on path 1, and what it typed so far. */
export async function viewReset(ctx: Context<Applicant>): Promise<ResetView> {
  const known = await standing(ctx);
  const { reset, ended, answers } = known;
  const open = answers.identified && !answers.done;
  return {
    ...known,
    providerNumber: open || ended ? (reset?.providerNumber ?? "") : "",
    email: open ? (reset?.email.toLowerCase() ?? "") : "",
  };
}
