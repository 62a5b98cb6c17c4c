import type { CallBackRule } from "@/domain/call-back-rule";

/** What a federation decides for itself (domain.md §4), as it is kept: weekdays "1,4", times "15:00", flags "many-tries,self-service". */
export type FederationSettings = {
  section: string;
  postalCode: string;
  address: string;
  phone: string;
  noticeEmail: string;
  envelopeRequired: boolean;
  envelopePostage: string;
  postingWeekdays: string;
  cutOffTime: string;
  mailClass: string;
  claimDeadlineTime: string;
  letterValidityDays: number;
  callBack: CallBackRule;
  toleratedFlags: string;
  bulkApproval: boolean;
  dailyCanary: boolean;
};

/** The settings in the order of their screen. */
export const settingFields = [
  "section",
  "postalCode",
  "address",
  "phone",
  "noticeEmail",
  "envelopeRequired",
  "envelopePostage",
  "postingWeekdays",
  "cutOffTime",
  "mailClass",
  "dailyCanary",
  "claimDeadlineTime",
  "letterValidityDays",
  "callBack",
  "toleratedFlags",
  "bulkApproval",
] as const satisfies readonly (keyof FederationSettings)[];

export type SettingField = (typeof settingFields)[number];

const labels: Record<SettingField, string> = {
  section: "担当の課・係",
  postalCode: "郵便番号",
  address: "住所",
  phone: "電話番号",
  noticeEmail: "連絡先メールアドレス",
  envelopeRequired: "返信用封筒",
  envelopePostage: "封筒に貼る切手",
  postingWeekdays: "発送する曜日",
  cutOffTime: "当日発送の締切時刻",
  mailClass: "郵便の種類",
  dailyCanary: "確認用の通知書",
  claimDeadlineTime: "請求締切日の締切時刻",
  letterValidityDays: "仮パスワードの有効日数",
  callBack: "承認前の電話確認",
  toleratedFlags: "承認を妨げない確認点",
  bulkApproval: "まとめて承認",
};

/** What a setting is called on every screen. */
export function settingLabel(field: SettingField): string {
  return labels[field];
}

/** What stands in place of what was left blank: two times, and days (R31). */
export const usualSettings = { cutOffTime: "15:00", claimDeadlineTime: "23:59", letterValidityDays: 30 } as const;
