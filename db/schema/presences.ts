import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "@/db/schema/columns";

/** Who has a case open, and when their page last said so. It locks nothing. */
export const presences = sqliteTable(
  "presences",
  {
    applicationId: text("application_id").notNull(),
    staffId: text("staff_id").notNull(),
    seenAt: moment("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.staffId] }), index("presences_seen").on(table.seenAt)],
);
