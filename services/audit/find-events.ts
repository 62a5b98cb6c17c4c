import type { SQL } from "drizzle-orm";
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import { staff } from "@/db/schema/staff";
import type { AuditFilter } from "@/domain/audit-filter";
import { auditedTime } from "@/domain/audit-filter";
import { waysToEvents } from "@/services/audit/ways-to-events";
import type { Context, Staff } from "@/services/context";

export type AuditRow = Awaited<ReturnType<typeof findEvents>>[number];

/**
 * Up to `most` events of the asker's own federation that fit `filter`, newest first by time and sequence; an admin finds those
 * of all federations, or of the filter's (R43). What is asked for is looked up along indexes that already stand in that order,
 * so that a page costs no more among eight million events. Two questions read on until a page is full: the rare deeds of one
 * kind of actor among the same acts of others, and of a person in a federation where they hardly were.
 */
export async function findEvents(ctx: Context<Staff>, filter: AuditFilter, most: number) {
  const { read } = ctx.database;
  const ways = await waysToEvents(ctx, filter);
  const newest = ways.map((way) =>
    read
      .select({ sequence: events.sequence })
      .from(events)
      .where(and(way, ...always(filter)))
      .orderBy(desc(events.at), desc(events.sequence))
      .limit(most),
  );
  if (newest.length === 0) return [];
  const found = sql.join(
    newest.map((query) => sql`select sequence from (${query})`),
    sql` union all `,
  );
  return read
    .select({
      sequence: events.sequence,
      at: events.at,
      actor: events.actor,
      actorId: events.actorId,
      staffName: staff.name,
      userId: accounts.userId,
      act: events.act,
      federation: events.federation,
      reference: applications.reference,
      version: events.version,
      detail: events.detail,
    })
    .from(events)
    .leftJoin(staff, and(eq(events.actor, "staff"), eq(staff.id, events.actorId)))
    .leftJoin(accounts, and(eq(events.actor, "office"), eq(accounts.id, events.actorId)))
    .leftJoin(applications, eq(applications.id, events.applicationId))
    .where(sql`${events.sequence} in (${found})`)
    .orderBy(desc(events.at), desc(events.sequence))
    .limit(most);
}

function always(filter: AuditFilter): (SQL | undefined)[] {
  const { from, until } = auditedTime(filter);
  const [at, sequence] = (filter.before ?? "").split(".").map(Number);
  return [
    from && gte(events.at, from),
    until && lt(events.at, until),
    at === undefined || sequence === undefined
      ? undefined
      : sql`(${events.at}, ${events.sequence}) < (${at}, ${sequence})`,
  ];
}
