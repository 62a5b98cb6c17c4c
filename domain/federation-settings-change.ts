import { z } from "zod";
import { type FederationSettings, type SettingField, settingFields } from "@/domain/federation-settings";

export type SettingValue = string | number | boolean;
export type SettingChange = { field: SettingField; before: SettingValue; after: SettingValue };

/** What differs between the settings as they were and as they shall be, in the order of the screen. */
export function settingChanges(before: FederationSettings, after: FederationSettings): SettingChange[] {
  return settingFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/**
 * The detail of the event `settings-changed`: the version that came of it, and before and after of every field. Of the mail
 * address it says only whether there was one (R45: never an address).
 */
export function changeDetail(version: number, changes: readonly SettingChange[]): Record<string, SettingValue> {
  const values = changes.flatMap(({ field, before, after }) => [
    [`${field}.before`, tellable(field, before)],
    [`${field}.after`, tellable(field, after)],
  ]);
  return { version, ...Object.fromEntries(values) };
}

/** What an event's detail says was changed, and the version it made; the reverse of `changeDetail`. */
export function changesTold(detail: string): { version: number; changes: SettingChange[] } {
  const { version, ...values } = told.parse(JSON.parse(detail));
  const changes = settingFields.flatMap((field) => {
    const before = values[`${field}.before`];
    const after = values[`${field}.after`];
    return before === undefined || after === undefined ? [] : [{ field, before, after }];
  });
  return { version, changes };
}

const told = z.object({ version: z.number() }).catchall(z.union([z.string(), z.number(), z.boolean()]));

function tellable(field: SettingField, value: SettingValue): SettingValue {
  return field === "noticeEmail" ? value !== "" : value;
}
