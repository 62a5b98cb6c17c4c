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
    securityEmail: text("security_email"),
    termsAcceptedAt: moment("terms_accepted_at"),
    compromised: flag("compromised").notNull().default(false),
    failures: integer("failures").notNull().default(0),
    delayedUntil: moment("delayed_until"),
    lastSignInAt: moment("last_sign_in_at"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("accounts_user_id").on(table.userId),
    uniqueIndex("accounts_provider").on(table.providerNumber, table.federation),
  ],
);

/** Signed-in browsers of offices. The staff's are a table of their own: the realms never meet. */
export const officeSessions = sqliteTable(
  "office_sessions",
  {
    id: key(),
    accountId: text("account_id").notNull(),
    /** Set while the session came in by a temporary password: it opens nothing but the change of password. */
    letterId: text("letter_id"),
    createdAt: moment("created_at").notNull(),
    seenAt: moment("seen_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [index("office_sessions_account").on(table.accountId)],
);
