import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";
import { callResults, checkKinds } from "@/domain/check-kind";

/**
 * What was checked of an application before approval, each time it was. The newest of a kind counts, but for a call that was
 * denied, which only a later call that confirms outweighs (domain/standing-checks).
 */
export const checks = sqliteTable(
  "checks",
  {
    id: key(),
    applicationId: text("application_id").notNull(),
    kind: text("kind", { enum: checkKinds }).notNull(),
    /** Of a call-back: how it ended, whom it reached, and the ledger's number as it was dialled. */
    result: text("result", { enum: callResults }),
    answeredBy: text("answered_by").notNull().default(""),
    phone: text("phone").notNull().default(""),
    calledAt: moment("called_at"),
    note: text("note").notNull().default(""),
    staffId: text("staff_id").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [index("checks_application").on(table.applicationId, table.at)],
);
