import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";
import { letterReceipts } from "@/domain/letter-receipt";

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
    /** The batch it was printed in and its place there, from 1. A reprint takes the old sheet's place while that batch is open, else it is a batch of its own. */
    batchId: text("batch_id"),
    position: integer("position"),
    /** When it was put into its envelope, and by whom. */
    sealedAt: moment("sealed_at"),
    sealedBy: text("sealed_by"),
    postedAt: moment("posted_at"),
    postedBy: text("posted_by"),
    trackingNumber: text("tracking_number"),
    validUntil: moment("valid_until"),
    usedAt: moment("used_at"),
    /** Hash of the token in the letter's QR code, by which its receiver reports how it came. */
    receiptHash: text("receipt_hash"),
    receivedAt: moment("received_at"),
    receivedAs: text("received_as", { enum: letterReceipts }),
    /** How many reminders went out because nobody has signed in with it. */
    reminders: integer("reminders").notNull().default(0),
    endingWarnedAt: moment("ending_warned_at"),
    voidedAt: moment("voided_at"),
  },
  (table) => [
    uniqueIndex("letters_one_valid").on(table.applicationId).where(sql`voided_at is null`),
    index("letters_application").on(table.applicationId, table.printedAt),
    index("letters_account").on(table.accountId),
    index("letters_batch").on(table.batchId, table.position),
    index("letters_tracking").on(table.trackingNumber),
    uniqueIndex("letters_receipt").on(table.receiptHash),
    index("letters_posted").on(table.postedAt, table.id).where(sql`posted_at is not null`),
    index("letters_unused").on(table.postedAt).where(sql`used_at is null and voided_at is null`),
  ],
);
