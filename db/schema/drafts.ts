import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, key, moment } from "@/db/schema/columns";
import type { PrefectureCode } from "@/domain/prefecture";

/** An application being filled in, by one browser; its key is the hash of that browser's cookie (R09, R13). */
export const drafts = sqliteTable(
  "drafts",
  {
    id: key(),
    providerNumber: text("provider_number").notNull(),
    email: text("email").notNull(),
    prefecture: text("prefecture").$type<PrefectureCode>(),
    mailboxProvenAt: moment("mailbox_proven_at"),
    tries: integer("tries").notNull().default(0),
    codesIssued: integer("codes_issued").notNull().default(0),
    applicationId: text("application_id"),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [index("drafts_expires").on(table.expiresAt)],
);

/** What a code can be for; the purpose is part of what is hashed (R02). */
export const codePurposes = ["application"] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** Codes that were mailed; never the code itself, only its peppered hash (R10). */
export const codes = sqliteTable(
  "codes",
  {
    id: key(),
    draftId: text("draft_id").notNull(),
    purpose: text("purpose", { enum: codePurposes }).notNull(),
    hash: text("hash").notNull(),
    pepperId: text("pepper_id").notNull(),
    tag: text("tag").notNull(),
    email: text("email").notNull(),
    ip: text("ip").notNull(),
    resend: flag("resend").notNull(),
    tries: integer("tries").notNull().default(0),
    usedAt: moment("used_at"),
    issuedAt: moment("issued_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    mailId: text("mail_id").notNull(),
  },
  (table) => [
    index("codes_draft").on(table.draftId),
    index("codes_email").on(table.email, table.issuedAt),
    index("codes_ip").on(table.ip, table.issuedAt),
    uniqueIndex("codes_mail").on(table.mailId),
  ],
);
