import type { ShownSettings } from "@/app/admin/settings/shown-settings";
import type { FormState } from "@/components/form/form-state";
import { errorFor } from "@/components/form/form-state";
import { type SettingField, settingLabel } from "@/domain/federation-settings";

/** What a part of the form is given: what stands in the fields, and what is wrong with them. */
export type SettingsPart = { shown: ShownSettings; state: FormState };

/** Name, label, value and error of one field. */
export function fieldOf(name: SettingField, { shown, state }: SettingsPart) {
  return { name, label: settingLabel(name), defaultValue: shown[name], error: errorFor(state, name) };
}
