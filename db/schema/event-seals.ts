import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "@/db/schema/columns";

/** The chain over `events` (R48): each hash is an HMAC over the hash before it and the event, under a key outside the database. */
export const eventSeals = sqliteTable("event_seals", {
  sequence: integer("sequence").primaryKey(),
  hash: text("hash").notNull(),
  sealedAt: moment("sealed_at").notNull(),
});
