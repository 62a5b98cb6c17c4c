import type { SQL } from "drizzle-orm";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import type { AuditFilter } from "@/domain/audit-filter";
import { auditedCase } from "@/domain/audit-filter";
import type { AuditGroup } from "@/domain/audit-group";
import { actorOfGroup, actsOfGroup } from "@/domain/audit-group";
import { eventActors } from "@/domain/event-actor";
import { prefectures } from "@/domain/prefecture";
import { actsInEvents, actsOfPerson } from "@/services/audit/acts-in-events";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";

type Ways = (SQL | undefined)[];

/**
 * The conditions that together lead to all events that a filter asks for, each along one index that stands in the order of
 * time; only those of the asker's own federation (R43). None when the case is not there for the asker, or when no act that is
 * asked for was ever done by whom it is asked of.
 */
export async function waysToEvents(ctx: Context<Staff>, filter: AuditFilter): Promise<Ways> {
  const federation = ctx.actor.federation ?? filter.federation;
  const here = federation === undefined ? undefined : eq(events.federation, federation);
  const besides = federation === undefined ? undefined : sql`+${events.federation} = ${federation}`;
  const deeds = filter.group === undefined ? undefined : deedsOf(filter.group);
  const wanted = auditedCase(filter);
  if (wanted === null) return [];
  if (wanted !== undefined) {
    const id = await idOf(ctx, wanted);
    const ofDeeds = deeds && or(...deeds.map(({ act, by }) => and(eq(sql`+${events.act}`, act), doneBy(by))));
    return id === undefined ? [] : [and(eq(events.applicationId, id), besides, ofDeeds, doneBy(kindOf(filter)))];
  }
  const staffId = /^staff:(.+)$/.exec(filter.person ?? "")?.[1];
  if (staffId !== undefined) return ofPerson(ctx, staffId, deeds, and(besides, doneBy("staff")));
  const kind = kindOf(filter);
  if (deeds !== undefined) return ofGroup(ctx, deeds, kind, here);
  if (kind === undefined) return [here];
  const those = eq(events.actor, kind);
  return here === undefined ? inEveryFederation().map((each) => and(each, those)) : [and(here, those)];
}

/** An act that is asked for; `by` where it counts as one of the group only when it was theirs. */
interface Deed {
  act: string;
  by?: Kind;
}

function deedsOf(group: AuditGroup): Deed[] {
  return actsOfGroup(group).map((act) => ({ act, by: actorOfGroup(group, act) }));
}

async function ofPerson(ctx: Context, id: string, deeds: readonly Deed[] | undefined, besides?: SQL): Promise<Ways> {
  const done = await actsOfPerson(ctx, id);
  const theirs = deeds?.filter(({ by }) => by === undefined || by === "staff").map(({ act }) => act);
  const wanted = theirs === undefined ? done : done.filter((act) => theirs.includes(act));
  return wanted.map((act) => and(eq(events.actorId, id), eq(events.act, act), besides));
}

/** Of a federation along its acts, of all along acts and actors, whose pairs are few. */
async function ofGroup(ctx: Context, deeds: readonly Deed[], kind: Kind | undefined, here?: SQL): Promise<Ways> {
  if (here !== undefined && kind === undefined) {
    return deeds.map(({ act, by }) => and(eq(events.act, act), here, doneBy(by)));
  }
  const acts = deeds.map(({ act }) => act);
  const pairs = await actsInEvents(ctx, acts, kind === undefined ? eventActors : [kind]);
  const theirs = pairs.filter(({ act, actor }) =>
    deeds.some((deed) => deed.act === act && (deed.by ?? actor) === actor),
  );
  return theirs.map(({ act, actor }) =>
    here === undefined
      ? and(eq(events.act, act), eq(events.actor, actor))
      : and(eq(events.act, act), here, eq(sql`+${events.actor}`, actor)),
  );
}

function inEveryFederation(): SQL[] {
  return [isNull(events.federation), ...prefectures.map(({ code }) => eq(events.federation, code))];
}

type Kind = (typeof eventActors)[number];

function kindOf({ person }: AuditFilter): Kind | undefined {
  return eventActors.find((each) => each === person?.split(":")[0]);
}

function doneBy(kind: Kind | undefined): SQL | undefined {
  return kind && eq(sql`+${events.actor}`, kind);
}

async function idOf(ctx: Context<Staff>, reference: string): Promise<string | undefined> {
  const [application] = await ctx.database.read
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.reference, reference), ownFederation(ctx)));
  return application?.id;
}
