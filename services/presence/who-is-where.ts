import { limits } from "@/domain/limits";
import type { Context, Staff } from "@/services/context";
import { whoIsHere } from "@/services/presence/who-is-here";
import { findSeveral } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/**
 * The names of colleagues who have one of these cases open, by 受付番号, for a page of the queue that is still open (issue 3,
 * 2); of at most as many cases as such a page shows. One that nobody has open, and another federation's (R43), is not in it. It
 * leaves no event: the view of the queue was recorded when the page was opened, and no case is shown (R45). Refuses
 * `not-your-role`.
 */
export async function whoIsWhere(
  ctx: Context<Staff>,
  references: readonly string[],
): Promise<Record<string, string[]>> {
  authorise(ctx, "view-queue");
  const cases = await findSeveral(ctx, references.slice(0, limits.queue.page));
  const here = await whoIsHere(
    ctx,
    cases.map(({ id }) => id),
  );
  return Object.fromEntries(
    cases.flatMap(({ id, reference }) => {
      const names = here.get(id);
      return names === undefined ? [] : [[reference, names]];
    }),
  );
}
