import { and, eq, inArray } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { openStatuses } from "@/domain/application-status";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Context } from "@/services/context";

export type Application = typeof applications.$inferSelect;

/** The open application of this office with this federation; the database allows one (R16). */
export async function findOpen(
  ctx: Context,
  providerNumber: string,
  federation: PrefectureCode,
): Promise<Application | undefined> {
  const [application] = await ctx.database.read
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.providerNumber, providerNumber),
        eq(applications.federation, federation),
        inArray(applications.status, openStatuses),
      ),
    );
  return application;
}
