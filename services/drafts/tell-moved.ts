import { Conflict, commit, guarded } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import { stepNotDue } from "@/domain/step-not-due";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";
import { unchanged } from "@/services/drafts/unchanged";

/**
 * The answer to 「移転していませんか」 on 送信確認: yes marks the draft, no takes the mark back (domain.md §5). It goes with the
 * application to its reviewer. Refuses `step-not-due`, also when another tab changed the draft in that moment.
 */
export async function tellMoved(ctx: Context<Applicant>, moved: boolean): Promise<void> {
  const draft = await dueDraft(ctx, ["confirm"]);
  if (moved === (draft.officeMovedAt !== null)) return;
  const told = ctx.database.read.update(drafts).set({ officeMovedAt: moved ? ctx.now : null });
  try {
    await commit(ctx, guarded(told.where(unchanged(ctx, draft))));
  } catch (error) {
    throw error instanceof Conflict ? stepNotDue() : error;
  }
}
