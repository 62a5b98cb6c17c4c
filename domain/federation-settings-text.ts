import { type CallBackRule, callBackRules } from "@/domain/call-back-rule";
import { caseFlags } from "@/domain/case-flag";
import { flagLabel } from "@/domain/case-flag-rules";
import type { SettingField } from "@/domain/federation-settings";
import type { SettingChange, SettingValue } from "@/domain/federation-settings-change";
import { formatPostalCode } from "@/domain/postal-address";
import { postingWeekdayNames } from "@/domain/posting-weekdays";

const callBackLabels: Record<CallBackRule, string> = {
  flagged: "確認が必要な点がある申請だけ",
  always: "すべての申請",
  never: "しない",
};

/** What a rule for the call-back is called on screen. */
export function callBackLabel(rule: CallBackRule): string {
  return callBackLabels[rule];
}

/** Before and after of a change as its reader should see them. */
export function changeInWords({ field, before, after }: SettingChange): { before: string; after: string } {
  if (field === "noticeEmail" && before === true && after === true) {
    return { before: "登録あり", after: "別のアドレスに変更" };
  }
  return { before: settingText(field, before), after: settingText(field, after) };
}

/** A setting's value in words; 「(空欄)」 for what is not known. */
export function settingText(field: SettingField, value: SettingValue): string {
  switch (field) {
    case "section":
    case "address":
    case "phone":
    case "envelopePostage":
    case "cutOffTime":
    case "mailClass":
    case "claimDeadlineTime":
      return String(value) || blank;
    case "postalCode":
      return formatPostalCode(String(value)) || blank;
    case "noticeEmail":
      return value ? "登録あり" : blank;
    case "envelopeRequired":
      return value ? "必要" : "必要ない、または未定";
    case "postingWeekdays":
      return postingWeekdayNames(String(value)) || "曜日を決めない(すべての営業日)";
    case "letterValidityDays":
      return `${value}日`;
    case "callBack":
      return callBackLabel(callBackRules.find((rule) => rule === value) ?? "flagged");
    case "toleratedFlags":
      return flagNames(String(value)) || "なし";
    case "bulkApproval":
    case "dailyCanary":
      return value ? "使う" : "使わない";
  }
}

const blank = "(空欄)";

function flagNames(setting: string): string {
  const names = setting.split(",");
  return caseFlags
    .filter((flag) => names.includes(flag))
    .map(flagLabel)
    .join("、");
}
