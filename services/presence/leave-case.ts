import { and, eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { presences } from "@/db/schema/presences";
import type { Context, Staff } from "@/services/context";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/**
 * A case page that is left says so, so that nobody is told of its reader any longer (issue 3, 2). Another page of the same
 * reader says at its next beat that it is still open. It leaves no event, as `bePresent`. Refuses `not-your-role` and
 * `not-found` (R43).
 */
export async function leaveCase(ctx: Context<Staff>, reference: string): Promise<void> {
  authorise(ctx, "view-case");
  const { id } = await findForStaff(ctx, reference);
  const own = and(eq(presences.applicationId, id), eq(presences.staffId, ctx.actor.id));
  await commit(ctx, [statement(ctx.database.read.delete(presences).where(own))]);
}
