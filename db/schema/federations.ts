import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag } from "@/db/schema/columns";
import type { PrefectureCode } from "@/domain/prefecture";

/** 国保連合会, one per prefecture, with what differs between them (domain.md §4); what is unknown stays blank. */
export const federations = sqliteTable("federations", {
  code: text("code").$type<PrefectureCode>().primaryKey(),
  name: text("name").notNull(),
  section: text("section").notNull().default(""),
  postalCode: text("postal_code").notNull().default(""),
  address: text("address").notNull().default(""),
  phone: text("phone").notNull().default(""),
  envelopeRequired: flag("envelope_required").notNull().default(false),
  envelopePostage: text("envelope_postage").notNull().default(""),
  /** Where the desk itself is told of a reported letter; blank tells nobody by mail. */
  noticeEmail: text("notice_email").notNull().default(""),
  /** The weekdays on which letters are posted, "1,4" for Monday and Thursday; blank means every business day. */
  postingWeekdays: text("posting_weekdays").notNull().default(""),
  mailClass: text("mail_class").notNull().default(""),
  claimDeadlineTime: text("claim_deadline_time").notNull().default("23:59"),
  letterValidityDays: integer("letter_validity_days").notNull().default(30),
});
