import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";

/** 通知書: each printed sheet with the hash of its temporary password; at most one per application is valid (R30, I7). */
export const letters = sqliteTable(
  "letters",
  {
    id: key(),
    applicationId: text("application_id").notNull(),
    accountId: text("account_id").notNull(),
    passwordHash: text("password_hash").notNull(),
    printedAt: moment("printed_at").notNull(),
    printedBy: text("printed_by").notNull(),
    reprintReason: text("reprint_reason"),
    postedAt: moment("posted_at"),
    postedBy: text("posted_by"),
    trackingNumber: text("tracking_number"),
    validUntil: moment("valid_until"),
    usedAt: moment("used_at"),
    voidedAt: moment("voided_at"),
  },
  (table) => [
    uniqueIndex("letters_one_valid").on(table.applicationId).where(sql`voided_at is null`),
    index("letters_account").on(table.accountId),
  ],
);
