import { asc, eq } from "drizzle-orm";
import { savedViews } from "@/db/schema/saved-views";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";

export type SavedView = { id: string; name: string; query: string };

/** The views that the asker has saved, by name; nobody else's. They show no case, so their list leaves no event. */
export async function listViews(ctx: Context<Staff>): Promise<SavedView[]> {
  authorise(ctx, "view-queue");
  const { id, name, query } = savedViews;
  return ctx.database.read
    .select({ id, name, query })
    .from(savedViews)
    .where(eq(savedViews.staffId, ctx.actor.id))
    .orderBy(asc(name));
}
