import type { SQL } from "drizzle-orm";
import { and, desc, eq, gte, lt, or, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { eventActors, events } from "@/db/schema/events";
import { staff } from "@/db/schema/staff";
import type { AuditFilter } from "@/domain/audit-filter";
import { auditedCase, auditedTime } from "@/domain/audit-filter";
import { actorOfGroup, actsOfGroup } from "@/domain/audit-group";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";

export type AuditRow = Awaited<ReturnType<typeof findEvents>>[number];

/**
 * Up to `most` events of the asker's own federation that fit `filter`, newest first by time and sequence; an admin finds those
 * of all federations, or of the filter's (R43). What is asked for is looked up along an index that already stands in that
 * order, one look-up for each act of a group, so that eight million events cost no more than the page.
 */
export async function findEvents(ctx: Context<Staff>, filter: AuditFilter, most: number) {
  const { read } = ctx.database;
  const ways = await waysTo(ctx, filter);
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

/** The conditions that lead to the events along one index each; none when the case or the person is not there for the asker. */
async function waysTo(ctx: Context<Staff>, filter: AuditFilter): Promise<(SQL | undefined)[]> {
  const federation = ctx.actor.federation ?? filter.federation;
  const here = federation === undefined ? undefined : eq(events.federation, federation);
  const besides = federation === undefined ? undefined : sql`+${events.federation} = ${federation}`;
  const ofGroup = or(...deedsOf(filter, sql`+${events.act}`));
  const wanted = auditedCase(filter);
  if (wanted === null) return [];
  if (wanted !== undefined) {
    const id = await idOf(ctx, wanted);
    return id === undefined ? [] : [and(eq(events.applicationId, id), besides, ofGroup)];
  }
  const staffId = /^staff:(.+)$/.exec(filter.person ?? "")?.[1];
  if (staffId !== undefined) return [and(eq(events.actorId, staffId), besides, ofGroup)];
  return filter.group === undefined ? [here] : deedsOf(filter, sql`${events.act}`).map((deed) => and(deed, here));
}

/** A condition for each act of the group that is asked for; `act` is the column, or what keeps its index out of it. */
function deedsOf({ group }: AuditFilter, act: SQL): (SQL | undefined)[] {
  if (group === undefined) return [];
  return actsOfGroup(group).map((each) => {
    const actor = actorOfGroup(group, each);
    return and(eq(act, each), actor && eq(sql`+${events.actor}`, actor));
  });
}

async function idOf(ctx: Context<Staff>, reference: string): Promise<string | undefined> {
  const [application] = await ctx.database.read
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.reference, reference), ownFederation(ctx)));
  return application?.id;
}

function always(filter: AuditFilter): (SQL | undefined)[] {
  const kind = eventActors.find((each) => each === filter.person?.split(":")[0]);
  const { from, until } = auditedTime(filter);
  const [at, sequence] = (filter.before ?? "").split(".").map(Number);
  return [
    kind && eq(sql`+${events.actor}`, kind),
    from && gte(events.at, from),
    until && lt(events.at, until),
    at === undefined || sequence === undefined
      ? undefined
      : sql`(${events.at}, ${events.sequence}) < (${at}, ${sequence})`,
  ];
}
