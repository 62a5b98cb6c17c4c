import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applicationStatuses } from "@/domain/application-status";
import type { PrefectureCode } from "@/domain/prefecture";

/** How many applications of a federation stand in a status; kept by triggers on `applications`, so that a million need no counting (I10). */
export const applicationCounts = sqliteTable(
  "application_counts",
  {
    federation: text("federation").$type<PrefectureCode>().notNull(),
    status: text("status", { enum: applicationStatuses }).notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.federation, table.status] })],
);
