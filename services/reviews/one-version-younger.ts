import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import type { Application } from "@/services/applications/find-open";
import type { Context, Staff } from "@/services/context";

/** The next version without a change of status, guarded by the one that was read: a page that does not know of it is out of date. */
export function oneVersionYounger(ctx: Context<Staff>, { id, version }: Application): Statement[] {
  const asRead = and(eq(applications.id, id), eq(applications.version, version));
  const set = { version: version + 1, handledBy: ctx.actor.id };
  return guarded(ctx.database.read.update(applications).set(set).where(asRead));
}
