import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";
import { applicationStatuses, openStatuses, waitingReasons } from "@/domain/application-status";
import type { PrefectureCode } from "@/domain/prefecture";
import { rejectReasons } from "@/domain/reject-reason";

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
    /** The address in small letters, by which cases are looked for and compared (as in `codes`). */
    mailbox: text("mailbox").notNull().default(""),
    /** How often a wrong code was entered, and how many codes were sent, before it was sent in. */
    codeTries: integer("code_tries").notNull().default(0),
    codesIssued: integer("codes_issued").notNull().default(0),
    status: text("status", { enum: applicationStatuses }).notNull(),
    waitingReason: text("waiting_reason", { enum: waitingReasons }),
    /** The day ("2026-12-03") on which a waiting case is to be looked at again. */
    remindOn: text("remind_on"),
    rejectReason: text("reject_reason", { enum: rejectReasons }),
    approvedBy: text("approved_by"),
    /** The `changedAt` of the ledger's row on which the approval rests: its letter goes to that addressee alone (R44). */
    ledgerSeenAt: moment("ledger_seen_at"),
    /** Who of the staff last moved it. */
    handledBy: text("handled_by"),
    /** When its flags were last looked for. */
    flagsCheckedAt: moment("flags_checked_at"),
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
    // What the queue asks of a page stands in its index, so that a million rows are not looked at.
    index("applications_queue").on(table.federation, table.status, table.submittedAt, table.id, table.waitingReason),
    index("applications_queue_of_all").on(
      table.status,
      table.submittedAt,
      table.id,
      table.waitingReason,
      table.federation,
    ),
    index("applications_received").on(table.federation, table.submittedAt),
    index("applications_mailbox").on(table.mailbox, table.federation),
    index("applications_office").on(table.federation, table.providerNumber, table.status),
    index("applications_reported").on(table.submittedAt, table.id).where(sql`missing_reported_at is not null`),
    index("applications_handled").on(table.handledBy, table.status, table.submittedAt, table.id),
    index("applications_flags_due")
      .on(table.flagsCheckedAt)
      .where(sql`status in ('submitted', 'reviewing', 'waiting')`),
    index("applications_provider").on(table.providerNumber),
  ],
);
