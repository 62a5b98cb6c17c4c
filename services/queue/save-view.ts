import { count, eq } from "drizzle-orm";
import { atMost, Conflict, commit, statement } from "@/db/commit";
import { savedViews } from "@/db/schema/saved-views";
import { limits } from "@/domain/limits";
import { type QueueView, queueViewText } from "@/domain/queue-view";
import { Refusal } from "@/domain/refusal";
import { makeId } from "@/lib/ids";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { viewDetail } from "@/services/queue/list-queue";
import { sealedSearch } from "@/services/queue/sealed-search";
import { authorise } from "@/services/staff/authorise";

/**
 * Keeps a view of the queue under a name for the asker alone; the name's earlier view is replaced. Refuses `too-many-views`
 * beyond twenty.
 */
export async function saveView(ctx: Context<Staff>, name: string, view: QueueView): Promise<void> {
  authorise(ctx, "save-view");
  const { read } = ctx.database;
  const query = queueViewText(sealedSearch({ ...view, after: undefined }));
  const row = { id: makeId(ctx.now, ctx.random), staffId: ctx.actor.id, name, query, createdAt: ctx.now };
  const own = read.select({ count: count() }).from(savedViews).where(eq(savedViews.staffId, ctx.actor.id));
  try {
    await commit(ctx, [
      statement(
        read
          .insert(savedViews)
          .values(row)
          .onConflictDoUpdate({ target: [savedViews.staffId, savedViews.name], set: { query } }),
      ),
      atMost(limits.queue.savedViews, own),
      record(ctx, {
        act: "save-view",
        federation: ctx.actor.federation ?? undefined,
        detail: { view: viewDetail(view) },
      }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Refusal(
      "too-many-views",
      `保存できる表示は${limits.queue.savedViews}件までです。使わない表示を削除してから、もう一度保存してください。`,
    );
  }
}
