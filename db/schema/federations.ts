import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag } from "@/db/schema/columns";
import { callBackRules } from "@/domain/call-back-rule";
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
  /** What is approved by this time of a posting day goes out on it. */
  cutOffTime: text("cut_off_time").notNull().default("15:00"),
  /** Which cases need a call to the ledger's number before approval. */
  callBack: text("call_back", { enum: callBackRules }).notNull().default("flagged"),
  /** Flags that this federation does not hold against a case, "many-tries,self-service". */
  toleratedFlags: text("tolerated_flags").notNull().default(""),
  /** Whether cases without a doubt may be approved together. */
  bulkApproval: flag("bulk_approval").notNull().default(true),
  /** Whether a 確認用の通知書 to the desk itself goes along once on every posting day. */
  dailyCanary: flag("daily_canary").notNull().default(false),
  version: integer("version").notNull().default(1),
  mailClass: text("mail_class").notNull().default(""),
  claimDeadlineTime: text("claim_deadline_time").notNull().default("23:59"),
  letterValidityDays: integer("letter_validity_days").notNull().default(30),
});
