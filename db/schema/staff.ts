import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";
import type { PrefectureCode } from "@/domain/prefecture";
import { staffRoles } from "@/domain/transitions";

/** 職員 of a federation; `federation` is empty for an admin of all. Password and second factor come by enrolment. */
export const staff = sqliteTable(
  "staff",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    role: text("role", { enum: staffRoles }).notNull(),
    federation: text("federation").$type<PrefectureCode>(),
    passwordHash: text("password_hash"),
    sealedTotpSecret: text("sealed_totp_secret"),
    lastTotpStep: integer("last_totp_step").notNull().default(0),
    /** Whom the single sign-on knows this person as: its issuer and the subject there. */
    oidcIssuer: text("oidc_issuer"),
    oidcSubject: text("oidc_subject"),
    lastSignInAt: moment("last_sign_in_at"),
    enrolmentHash: text("enrolment_hash"),
    enrolmentExpiresAt: moment("enrolment_expires_at"),
    failures: integer("failures").notNull().default(0),
    delayedUntil: moment("delayed_until"),
    disabledAt: moment("disabled_at"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("staff_enrolment").on(table.enrolmentHash),
    uniqueIndex("staff_oidc").on(table.oidcIssuer, table.oidcSubject),
  ],
);

/** One-time codes for staff who lost their authenticator (R37): peppered hashes, each works once. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    id: key(),
    staffId: text("staff_id").notNull(),
    hash: text("hash").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [index("recovery_codes_staff").on(table.staffId)],
);

/** Signed-in browsers of staff; until `secondFactorAt` is set they open nothing but the second step of signing in. */
export const staffSessions = sqliteTable(
  "staff_sessions",
  {
    id: key(),
    staffId: text("staff_id").notNull(),
    createdAt: moment("created_at").notNull(),
    seenAt: moment("seen_at").notNull(),
    secondFactorAt: moment("second_factor_at"),
    /** The browser it is in, once that has shown both factors, now or lately. */
    browserId: text("browser_id"),
    /** The browser in words for its owner (`deviceName`). */
    device: text("device").notNull().default(""),
    endedAt: moment("ended_at"),
  },
  (table) => [index("staff_sessions_staff").on(table.staffId)],
);

/**
 * Browsers in which a person showed both factors lately, known by the hash of a cookie: their wrong tries are counted apart
 * from a stranger's, so that a stranger's shut nobody out (R38).
 */
export const staffBrowsers = sqliteTable(
  "staff_browsers",
  {
    id: key(),
    staffId: text("staff_id").notNull(),
    signedInAt: moment("signed_in_at").notNull(),
    failures: integer("failures").notNull().default(0),
    delayedUntil: moment("delayed_until"),
  },
  (table) => [index("staff_browsers_staff").on(table.staffId)],
);
