import { and, asc, eq } from "drizzle-orm";
import { commit } from "@/db/commit";
import { events } from "@/db/schema/events";
import { staff } from "@/db/schema/staff";
import type { CaseNews } from "@/domain/case-news";
import type { Context, Staff } from "@/services/context";
import { presenceRow } from "@/services/presence/presence-row";
import { whoIsHere } from "@/services/presence/who-is-here";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/**
 * A case page that is still open says so, and hears who else has it open and what made the case's present version (issue 3,
 * 2). It locks nothing, and ends by itself when the page falls silent, sooner by `leaveCase`. It leaves no event: the view was recorded when the
 * page was opened, and what a heartbeat tells beyond it is no part of the record (R45). Refuses `not-your-role` and
 * `not-found` (R43).
 */
export async function bePresent(ctx: Context<Staff>, reference: string): Promise<CaseNews> {
  authorise(ctx, "view-case");
  const { id, version } = await findForStaff(ctx, reference);
  await commit(ctx, [presenceRow(ctx, id)]);
  const here = (await whoIsHere(ctx, [id])).get(id) ?? [];
  return { here, version, change: await changeTo(ctx, id, version) };
}

/** The first event of a version is the one that made it. */
async function changeTo({ database: { read } }: Context, id: string, version: number): Promise<CaseNews["change"]> {
  const [made] = await read
    .select({ name: staff.name, act: events.act, detail: events.detail })
    .from(events)
    .leftJoin(staff, and(eq(events.actor, "staff"), eq(staff.id, events.actorId)))
    .where(and(eq(events.applicationId, id), eq(events.version, version)))
    .orderBy(asc(events.sequence))
    .limit(1);
  return made === undefined ? null : { by: made.name, act: made.act, detail: made.detail };
}
