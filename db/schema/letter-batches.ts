import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, key, moment } from "@/db/schema/columns";
import type { PrefectureCode } from "@/domain/prefecture";

/** 束: the letters of one printing, from the printer to the post office. Closed when every letter was posted or its gap has a reason. */
export const letterBatches = sqliteTable(
  "letter_batches",
  {
    id: key(),
    federation: text("federation").$type<PrefectureCode>().notNull(),
    /** Counted within the federation, from 1. */
    number: integer("number").notNull(),
    approved: integer("approved").notNull(),
    printedAt: moment("printed_at").notNull(),
    printedBy: text("printed_by").notNull(),
    postedOn: text("posted_on"),
    postedBy: text("posted_by"),
    closedAt: moment("closed_at"),
    closedBy: text("closed_by"),
    /** Whether a 確認用の通知書 to the desk itself went along, and the day on which it arrived. */
    canary: flag("canary").notNull().default(false),
    canaryArrivedOn: text("canary_arrived_on"),
    canaryRecordedBy: text("canary_recorded_by"),
  },
  (table) => [
    uniqueIndex("letter_batches_number").on(table.federation, table.number),
    index("letter_batches_open").on(table.federation).where(sql`closed_at is null`),
  ],
);

/** Why a letter of a batch was not posted with it. */
export const batchGaps = sqliteTable(
  "batch_gaps",
  {
    batchId: text("batch_id").notNull(),
    applicationId: text("application_id").notNull(),
    reason: text("reason").notNull(),
    staffId: text("staff_id").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.applicationId] })],
);
