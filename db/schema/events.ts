import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "@/db/schema/columns";
import { eventActors } from "@/domain/event-actor";
import type { PrefectureCode } from "@/domain/prefecture";

/** What happened, written in the commit that made it happen; never changed (R45). `detail` is JSON without secrets. */
export const events = sqliteTable(
  "events",
  {
    sequence: integer("sequence").primaryKey({ autoIncrement: true }),
    at: moment("at").notNull(),
    actor: text("actor", { enum: eventActors }).notNull(),
    actorId: text("actor_id"),
    act: text("act").notNull(),
    federation: text("federation").$type<PrefectureCode>(),
    applicationId: text("application_id"),
    version: integer("version"),
    detail: text("detail").notNull().default("{}"),
  },
  (table) => [
    index("events_application").on(table.applicationId, table.sequence),
    index("events_actor").on(table.actorId, table.act, table.at),
    index("events_federation").on(table.federation, table.at),
    index("events_time").on(table.at),
    index("events_act").on(table.act, table.actor, table.at),
    index("events_kind").on(table.federation, table.actor, table.at),
    index("events_figures").on(table.federation, table.act, table.at),
    index("events_postings").on(table.federation).where(sql`act = 'post'`),
  ],
);
