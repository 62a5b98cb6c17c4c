import type { FormState } from "@/components/form/form-state";
import { caseFlags } from "@/domain/case-flag";
import type { FederationSettings } from "@/domain/federation-settings";
import { formatPostalCode } from "@/domain/postal-address";
import { flagBox, offeredWeekdays, weekdayBox } from "@/domain/setting-boxes";

/** What stands in the fields, by name; a ticked box is "yes". */
export type ShownSettings = Readonly<Record<string, string>>;

/** The fields of 設定 as they stand: as kept when the page is opened, as sent once the form came back. */
export function shownSettings(kept: FederationSettings & { version: number }, state: FormState): ShownSettings {
  return state.attempt === 0 ? asKept(kept) : state.values;
}

function asKept(kept: FederationSettings & { version: number }): ShownSettings {
  const weekdays = kept.postingWeekdays.split(",");
  const flags = kept.toleratedFlags.split(",");
  return {
    version: String(kept.version),
    section: kept.section,
    postalCode: formatPostalCode(kept.postalCode),
    address: kept.address,
    phone: kept.phone,
    noticeEmail: kept.noticeEmail,
    envelopeRequired: box(kept.envelopeRequired),
    envelopePostage: kept.envelopePostage,
    cutOffTime: kept.cutOffTime,
    mailClass: kept.mailClass,
    dailyCanary: box(kept.dailyCanary),
    claimDeadlineTime: kept.claimDeadlineTime,
    letterValidityDays: String(kept.letterValidityDays),
    callBack: kept.callBack,
    bulkApproval: box(kept.bulkApproval),
    ...Object.fromEntries(offeredWeekdays.map((day) => [weekdayBox(day), box(weekdays.includes(String(day)))])),
    ...Object.fromEntries(caseFlags.map((flag) => [flagBox(flag), box(flags.includes(flag))])),
  };
}

function box(ticked: boolean): string {
  return ticked ? "yes" : "";
}
