import { z } from "zod";
import { callBackRules } from "@/domain/call-back-rule";
import { caseFlags } from "@/domain/case-flag";
import { type FederationSettings, usualSettings } from "@/domain/federation-settings";
import { callableOrBlank } from "@/domain/phone-number";
import { flagBox, offeredWeekdays, weekdayBox } from "@/domain/setting-boxes";
import { dayCount, line, mailOrBlank, postalCode, ticked, timeOfDay } from "@/domain/setting-fields";

const shape = z.object({
  federation: z.string(),
  version: z.coerce.number().int().positive(),
  section: line("section", 60),
  postalCode,
  address: line("address", 120),
  phone: callableOrBlank,
  noticeEmail: mailOrBlank,
  envelopeRequired: ticked,
  envelopePostage: line("envelopePostage", 60),
  postingWeekdays: z.string(),
  cutOffTime: timeOfDay("cutOffTime", usualSettings.cutOffTime),
  mailClass: line("mailClass", 30),
  dailyCanary: ticked,
  claimDeadlineTime: timeOfDay("claimDeadlineTime", usualSettings.claimDeadlineTime),
  letterValidityDays: dayCount,
  callBack: z.enum(callBackRules, { error: "電話確認をする申請を選択してください。" }),
  toleratedFlags: z.string(),
  bulkApproval: ticked,
});

const nowhereToGo =
  "確認用の通知書の宛先になる住所が、空欄です。連絡先の住所を入力するか、確認用の通知書のチェックを外してください。";

/** What the form of 設定 sends: whose settings, which version of them was on the screen, and what they shall be. */
export type SettingsSent = { federation: string; version: number; settings: FederationSettings };

/**
 * The form of 設定: takes unknown, gives the federation's code as it was sent, the version that was seen, and the settings
 * as they are kept. What is not known may stay blank; a blank time or number of days becomes the usual one (domain.md §4).
 * Refuses a 確認用の通知書 without an address to send it to, for none would ever be made.
 */
export const federationSettingsForm = z
  .preprocess(
    boxesJoined,
    shape.refine(({ dailyCanary, address }) => !dailyCanary || address !== "", {
      path: ["dailyCanary"],
      error: nowhereToGo,
    }),
  )
  .transform(({ federation, version, ...settings }): SettingsSent => ({ federation, version, settings }));

/** The ticked boxes of weekdays and flags as the lists that are kept. */
function boxesJoined(sent: unknown): Record<string, unknown> {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(sent);
  return {
    ...fields,
    postingWeekdays: offeredWeekdays.filter((weekday) => fields[weekdayBox(weekday)] === "yes").join(","),
    toleratedFlags: caseFlags.filter((flag) => fields[flagBox(flag)] === "yes").join(","),
  };
}
