import { and, eq, gte, lt, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { applications } from "@/db/schema/applications";
import { providers } from "@/db/schema/providers";
import { limits } from "@/domain/limits";
import type { Placed } from "@/domain/queue-order";
import { type Sought, soughtBy } from "@/domain/queue-search";
import type { Context, Staff } from "@/services/context";
import { isReported } from "@/services/queue/is-reported";
import { federationBeside } from "@/services/queue/queue-filter";
import { ownFederation } from "@/services/reviews/find-for-staff";

/** A case that a search has found, with what its place in the queue depends on. */
export type Hit = Placed & { id: string; submittedAt: Date };

const mostRead = limits.queue.searchHits + 1;

/**
 * The cases of the asker's federation (R43) that fit the text of a search and `filter`, in no order. One more than the most
 * that is shown means that there are too many. Every way in is along an index or over the offices of one prefecture.
 */
export async function searchHits(ctx: Context<Staff>, text: string, filter: SQL | undefined): Promise<Hit[]> {
  const found = new Map<string, Hit>();
  for (const sought of soughtBy(text)) {
    for (const way of waysTo(ctx, sought)) {
      for (const hit of await way(filter)) found.set(hit.id, hit);
      if (found.size > limits.queue.searchHits) return [...found.values()];
    }
  }
  return [...found.values()];
}

type Way = (filter: SQL | undefined) => Promise<Hit[]>;

function waysTo(ctx: Context<Staff>, sought: Sought): Way[] {
  switch (sought.kind) {
    case "reference":
      return [direct(ctx, and(eq(applications.reference, sought.reference), federationBeside(ctx)))];
    case "number":
      return [direct(ctx, and(ownFederation(ctx), beginning(applications.providerNumber, sought.prefix)))];
    case "mailbox":
      return [direct(ctx, and(federationBeside(ctx), beginning(applications.mailbox, sought.prefix)))];
    case "name":
      return byName(ctx, sought.spellings);
  }
}

function direct(ctx: Context<Staff>, where: SQL | undefined): Way {
  return (filter) => ctx.database.read.select(hit).from(applications).where(and(where, filter)).limit(mostRead);
}

/** An office lies in its number's prefecture. The few that apply to another federation are found by that federation's applications. */
function byName(ctx: Context<Staff>, spellings: string[]): Way[] {
  const { federation } = ctx.actor;
  const named = or(...spellings.flatMap((text) => [holds(providers.name, text), holds(providers.corporation, text)]));
  if (federation === null) return [fromOffices(ctx, named)];
  const next = `${federation}\u{10ffff}`;
  return [
    fromOffices(ctx, and(gte(providers.number, federation), lt(providers.number, next), named)),
    fromApplications(ctx, and(lt(applications.providerNumber, federation), named)),
    fromApplications(ctx, and(gte(applications.providerNumber, next), named)),
  ];
}

function fromOffices(ctx: Context<Staff>, where: SQL | undefined): Way {
  return (filter) =>
    ctx.database.read
      .select(hit)
      .from(providers)
      .crossJoin(applications)
      .where(and(eq(applications.providerNumber, providers.number), ownFederation(ctx), where, filter))
      .limit(mostRead);
}

function fromApplications(ctx: Context<Staff>, where: SQL | undefined): Way {
  return (filter) =>
    ctx.database.read
      .select(hit)
      .from(applications)
      .crossJoin(providers)
      .where(and(eq(providers.number, applications.providerNumber), ownFederation(ctx), where, filter))
      .limit(mostRead);
}

const hit = {
  id: applications.id,
  status: applications.status,
  waitingReason: applications.waitingReason,
  federation: applications.federation,
  submittedAt: applications.submittedAt,
  missing: isReported.mapWith(Boolean),
};

function beginning(column: SQLiteColumn, prefix: string): SQL | undefined {
  return and(gte(column, prefix), lt(column, `${prefix}\u{10ffff}`));
}

function holds(column: SQLiteColumn, text: string): SQL {
  return sql`${column} like ${`%${text.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
}
