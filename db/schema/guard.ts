import { integer, sqliteTable } from "drizzle-orm/sqlite-core";

/** Takes a 1 when the condition of `guarded` or `atMost` holds; a NULL, which it refuses, aborts the whole batch. Always empty between commits. */
export const guard = sqliteTable("guard", {
  ok: integer("ok").notNull(),
});
