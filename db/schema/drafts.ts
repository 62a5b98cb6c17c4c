import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";
import type { PrefectureCode } from "@/domain/prefecture";

/** An application being filled in. Its key is that of its proof, which holds browser, address and end (R09, R13, R14). */
export const drafts = sqliteTable("drafts", {
  id: key(),
  providerNumber: text("provider_number").notNull(),
  prefecture: text("prefecture").$type<PrefectureCode>(),
  /** When the clerk answered 「移転していませんか」 with yes (domain.md §5). */
  officeMovedAt: moment("office_moved_at"),
  applicationId: text("application_id"),
});
