import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";
import { applicationStatuses, openStatuses, waitingReasons } from "@/domain/application-status";
import type { PrefectureCode } from "@/domain/prefecture";

const open = sql.raw(`status in (${openStatuses.map((status) => `'${status}'`).join(", ")})`);

/** 申請: one office's wish for a letter from one federation. Its history is in `events`, its letters in `letters`. */
export const applications = sqliteTable(
  "applications",
  {
    id: key(),
    reference: text("reference").notNull(),
    draftId: text("draft_id").notNull(),
    providerNumber: text("provider_number").notNull(),
    federation: text("federation").$type<PrefectureCode>().notNull(),
    email: text("email").notNull(),
    status: text("status", { enum: applicationStatuses }).notNull(),
    waitingReason: text("waiting_reason", { enum: waitingReasons }),
    approvedBy: text("approved_by"),
    /** When the applicant said that the office has moved: the ledger address needs a look (domain.md §5). */
    officeMovedAt: moment("office_moved_at"),
    /** When the applicant said that the letter did not come. */
    missingReportedAt: moment("missing_reported_at"),
    version: integer("version").notNull().default(1),
    submittedAt: moment("submitted_at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [
    uniqueIndex("applications_reference").on(table.reference),
    uniqueIndex("applications_draft").on(table.draftId),
    uniqueIndex("applications_one_open").on(table.providerNumber, table.federation).where(open),
    index("applications_queue").on(table.federation, table.status, table.submittedAt),
    index("applications_provider").on(table.providerNumber),
  ],
);
