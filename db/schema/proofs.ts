import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, key, moment } from "@/db/schema/columns";
import { codePurposes } from "@/domain/code-name";

/** A mailbox being proven by codes, for one purpose, in one browser: `browser` is the hash of its cookie (R09, R13). */
export const proofs = sqliteTable(
  "proofs",
  {
    id: key(),
    purpose: text("purpose", { enum: codePurposes }).notNull(),
    browser: text("browser").notNull(),
    email: text("email").notNull(),
    /** The application or account that the proof opens; empty when nothing answers to what was typed. Drafts have none. */
    subjectId: text("subject_id"),
    ip: text("ip").notNull(),
    tries: integer("tries").notNull().default(0),
    codesIssued: integer("codes_issued").notNull().default(0),
    provenAt: moment("proven_at"),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    uniqueIndex("proofs_browser").on(table.purpose, table.browser),
    index("proofs_expires").on(table.expiresAt),
    index("proofs_ip").on(table.purpose, table.ip, table.createdAt),
    index("proofs_email").on(table.email, table.provenAt),
  ],
);

/** Codes that were mailed; never the code itself, only its peppered hash (R10). */
export const codes = sqliteTable(
  "codes",
  {
    id: key(),
    proofId: text("proof_id").notNull(),
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
    index("codes_proof").on(table.proofId),
    index("codes_mailbox").on(table.purpose, table.mailbox, table.issuedAt),
    index("codes_ip").on(table.ip, table.issuedAt),
    uniqueIndex("codes_mail").on(table.mailId),
  ],
);
