import { and, eq, exists, gte, lt, not, type SQL, sql } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { caseFlags } from "@/db/schema/case-flags";
import type { QueueView } from "@/domain/queue-view";
import { addDays, startOfTokyoDay } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";

/** What a view asks of a case beside its state: whose it is, when it came in, its waiting reason, its flags (issue 3, 1). */
export function queueFilter(ctx: Context<Staff>, view: QueueView): SQL | undefined {
  return and(
    view.mine ? eq(applications.handledBy, ctx.actor.id) : undefined,
    view.from === undefined ? undefined : gte(applications.submittedAt, startOfTokyoDay(view.from)),
    view.to === undefined ? undefined : lt(applications.submittedAt, startOfTokyoDay(addDays(view.to, 1))),
    view.waiting === undefined ? undefined : eq(applications.waitingReason, view.waiting),
    flagged(ctx, view.flag),
  );
}

/** The asker's own federation (R43), said so that SQLite does not choose its index by it; nothing for an admin. */
export function federationBeside({ actor }: Context<Staff>): SQL | undefined {
  return actor.federation === null ? undefined : sql`+${applications.federation} = ${actor.federation}`;
}

function flagged({ database: { read } }: Context<Staff>, wish: QueueView["flag"]): SQL | undefined {
  if (wish === undefined) return undefined;
  const one = wish === "any" || wish === "none" ? undefined : eq(caseFlags.flag, wish);
  const found = exists(
    read
      .select({ one: sql`1` })
      .from(caseFlags)
      .where(and(eq(caseFlags.applicationId, applications.id), one)),
  );
  return wish === "none" ? not(found) : found;
}
