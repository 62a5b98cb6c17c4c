import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { caseFlags as flags } from "@/domain/case-flag";
import type { PrefectureCode } from "@/domain/prefecture";

/** The flags of the cases under review as they were last found, so that the queue can be filtered by them. */
export const caseFlags = sqliteTable(
  "case_flags",
  {
    applicationId: text("application_id").notNull(),
    flag: text("flag", { enum: flags }).notNull(),
    federation: text("federation").$type<PrefectureCode>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.flag] }),
    index("case_flags_flag").on(table.federation, table.flag),
  ],
);
