import { and, eq } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { savedViews } from "@/db/schema/saved-views";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";

/** Deletes a view that the asker saved. Refuses `not-found` for one that is gone, and for somebody else's. */
export async function forgetView(ctx: Context<Staff>, id: string): Promise<void> {
  authorise(ctx, "save-view");
  const own = and(eq(savedViews.id, id), eq(savedViews.staffId, ctx.actor.id));
  try {
    await commit(ctx, [
      ...guarded(ctx.database.read.delete(savedViews).where(own)),
      record(ctx, { act: "forget-view", federation: ctx.actor.federation ?? undefined }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Refusal("not-found", "この表示は、もう保存されていません。");
  }
}
