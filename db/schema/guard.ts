import { integer, sqliteTable } from "drizzle-orm/sqlite-core";

/** Takes a 1 when the statement before it changed exactly one row; a NULL, which it refuses, aborts the whole batch. */
export const guard = sqliteTable("guard", {
  ok: integer("ok").notNull(),
});
