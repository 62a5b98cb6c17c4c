import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, key, moment } from "@/db/schema/columns";
import type { PrefectureCode } from "@/domain/prefecture";

/** The login of an office with one federation: ユーザID and what it takes to sign in with it. */
export const accounts = sqliteTable(
  "accounts",
  {
    id: key(),
    userId: text("user_id").notNull(),
    providerNumber: text("provider_number").notNull(),
    federation: text("federation").$type<PrefectureCode>().notNull(),
    passwordHash: text("password_hash"),
    passwordChangedAt: moment("password_changed_at"),
    termsAcceptedAt: moment("terms_accepted_at"),
    /** argon2id hash of the セキュリティコード; empty until it is set, and after it was initialised (manual, path 1). */
    securityCodeHash: text("security_code_hash"),
    securityCodeFailures: integer("security_code_failures").notNull().default(0),
    securityCodeDelayedUntil: moment("security_code_delayed_until"),
    compromised: flag("compromised").notNull().default(false),
    failures: integer("failures").notNull().default(0),
    delayedUntil: moment("delayed_until"),
    lastSignInAt: moment("last_sign_in_at"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("accounts_user_id").on(table.userId),
    uniqueIndex("accounts_provider").on(table.providerNumber, table.federation),
    index("accounts_office").on(table.federation, table.providerNumber),
  ],
);

/** セキュリティ用メールアドレス: one or two of an account, each proven by a code or imported. */
export const securityEmails = sqliteTable(
  "security_emails",
  {
    id: key(),
    accountId: text("account_id").notNull(),
    email: text("email").notNull(),
    /** The address in small letters, by which it is looked for (as in `codes`). */
    mailbox: text("mailbox").notNull(),
    registeredAt: moment("registered_at").notNull(),
  },
  (table) => [uniqueIndex("security_emails_account").on(table.accountId, table.mailbox)],
);

/** Signed-in browsers of offices. The staff's are a table of their own: the realms never meet. */
export const officeSessions = sqliteTable(
  "office_sessions",
  {
    id: key(),
    accountId: text("account_id").notNull(),
    /** Set while the session came in by a temporary password: it opens nothing but the change of password. */
    letterId: text("letter_id"),
    /** What the browser said it is, in words for its office: 「WindowsのChrome」. */
    device: text("device").notNull().default(""),
    /** Set when the office chose to register mail address and セキュリティコード another time. */
    setUpLaterAt: moment("set_up_later_at"),
    createdAt: moment("created_at").notNull(),
    seenAt: moment("seen_at").notNull(),
    /** Set while an entry of a secret is being compared; a session is worth nothing meanwhile. */
    heldAt: moment("held_at"),
    endedAt: moment("ended_at"),
  },
  (table) => [index("office_sessions_account").on(table.accountId)],
);
