import { and, asc, eq, inArray } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { Refusal } from "@/domain/refusal";
import type { Application } from "@/services/applications/find-open";
import type { Context, Staff } from "@/services/context";

/**
 * The application of this 受付番号 within the asker's own federation; an admin sees all. Refuses `not-found` for another
 * federation's in the same words as for none at all (R43).
 */
export async function findForStaff(ctx: Context<Staff>, reference: string): Promise<Application> {
  const [application] = await ctx.database.read
    .select()
    .from(applications)
    .where(and(eq(applications.reference, reference), ownFederation(ctx)));
  if (application === undefined) throw new Refusal("not-found", notFoundSentence);
  return application;
}

/** Those of these 受付番号 that are applications of the asker's own federation, the oldest first (R43). */
export function findSeveral(ctx: Context<Staff>, references: readonly string[]): Promise<Application[]> {
  return ctx.database.read
    .select()
    .from(applications)
    .where(and(inArray(applications.reference, [...references]), ownFederation(ctx)))
    .orderBy(asc(applications.submittedAt), asc(applications.id));
}

/** The words for none, and for another federation's (R43). */
export const notFoundSentence = "この受付番号の申請は見つかりません。";

/** The condition that keeps every query of the desk within the asker's federation (R43). */
export function ownFederation(ctx: Context<Staff>) {
  return ctx.actor.federation === null ? undefined : eq(applications.federation, ctx.actor.federation);
}
