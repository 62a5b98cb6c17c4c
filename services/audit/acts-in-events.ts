import { sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import type { eventActors } from "@/domain/event-actor";
import type { Context } from "@/services/context";

type Kind = (typeof eventActors)[number];

/** Which of these acts were ever done by which of these kinds of actors: a look into the index for each pair. */
export async function actsInEvents(
  { database: { read } }: Context,
  acts: readonly string[],
  kinds: readonly Kind[],
): Promise<{ act: string; actor: Kind }[]> {
  const rows = await read.all<{ act: string; actor: Kind }>(sql`
    select a.value as act, k.value as actor
    from json_each(${JSON.stringify(acts)}) a, json_each(${JSON.stringify(kinds)}) k
    where exists (select 1 from ${events} where ${events.act} = a.value and ${events.actor} = k.value)`);
  return rows;
}

/** The acts that a member of staff ever did: from one to the next along the index, not through all their events. */
export async function actsOfPerson({ database: { read } }: Context, id: string): Promise<string[]> {
  const rows = await read.all<{ act: string }>(sql`
    with recursive done(act) as (
      select min(${events.act}) from ${events} where ${events.actorId} = ${id}
      union all
      select (select min(${events.act}) from ${events} where ${events.actorId} = ${id} and ${events.act} > done.act)
      from done where done.act is not null
    )
    select act from done where act is not null`);
  return rows.map(({ act }) => act);
}
