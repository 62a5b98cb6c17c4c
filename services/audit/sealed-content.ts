import { sql } from "drizzle-orm";
import { events } from "@/db/schema/events";

/** The columns of an event as the database holds them: a moment too, so that no part of it escapes the seal. */
export const sealedColumns = {
  sequence: events.sequence,
  at: sql<unknown>`${events.at}`,
  actor: events.actor,
  actorId: events.actorId,
  act: events.act,
  federation: events.federation,
  applicationId: events.applicationId,
  version: events.version,
  detail: events.detail,
};

/** An event as it was read by `sealedColumns`. */
export type SealedEvent = { sequence: number } & Record<Exclude<keyof typeof sealedColumns, "sequence">, unknown>;

/** What a seal is made over: every column of the event in a fixed order, and when it was sealed (milliseconds), as JSON. */
export function sealedContent(event: SealedEvent, sealedAt: unknown): string {
  const { sequence, at, actor, actorId, act, federation, applicationId, version, detail } = event;
  return JSON.stringify([sequence, at, actor, actorId, act, federation, applicationId, version, detail, sealedAt]);
}
