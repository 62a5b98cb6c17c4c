import { sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";

/** A view of the queue that a member of staff has given a name: what stands in the address bar. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: key(),
    staffId: text("staff_id").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [uniqueIndex("saved_views_name").on(table.staffId, table.name)],
);
