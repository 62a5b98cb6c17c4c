import type { Applicant, Context } from "@/services/context";
import { stepNotDue } from "@/services/drafts/due-draft";
import { providerNamed } from "@/services/ledger/provider-named";
import { dueReset } from "@/services/resets/due-reset";
import type { Standing } from "@/services/resets/find-reset";

/** What 終了 of path 1 shows: whose login was reset, and when. Refuses `step-not-due`. */
export async function viewDone(
  ctx: Context<Applicant>,
  known?: Standing,
): Promise<{ providerName: string; doneAt: Date }> {
  const { providerNumber, doneAt } = await dueReset(ctx, ["done"], known);
  if (doneAt === null) throw stepNotDue();
  return { providerName: await providerNamed(ctx, providerNumber), doneAt };
}
