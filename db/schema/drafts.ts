import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, key, moment } from "@/db/schema/columns";
import type { PrefectureCode } from "@/domain/prefecture";

/** An application being filled in; `browser` is the hash of the cookie of the one browser that may (R09, R13). */
export const drafts = sqliteTable(
  "drafts",
  {
    id: key(),
    browser: text("browser").notNull(),
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
  (table) => [uniqueIndex("drafts_browser").on(table.browser), index("drafts_expires").on(table.expiresAt)],
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
    /** The address in small letters: most providers take `A@…` and `a@…` for one mailbox, and so does the cap (R07). */
    mailbox: text("mailbox").notNull(),
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
    index("codes_mailbox").on(table.mailbox, table.issuedAt),
    index("codes_ip").on(table.ip, table.issuedAt),
    uniqueIndex("codes_mail").on(table.mailId),
  ],
);
