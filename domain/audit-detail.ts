import { z } from "zod";
import { applicationStatuses, statusLabel } from "@/domain/application-status";
import { auditTerm } from "@/domain/audit-term";
import { flagLabel, flagsNamed } from "@/domain/case-flag-rules";
import { settingFields } from "@/domain/federation-settings";
import { settingText } from "@/domain/federation-settings-text";
import { prefectureCode, prefectureName } from "@/domain/prefecture";
import { staffRoleLabel } from "@/domain/staff-role";
import { staffRoles } from "@/domain/transitions";

type Fact = string | number | boolean | null;

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** One thing that an event says, to read: what it is called, and what it is. */
export interface AuditFact {
  term: string;
  value: string;
}

/** Codes that many events share, as their reader should see them. */
const words = new Map([
  ["totp", "認証アプリ"],
  ["recovery-code", "回復コード"],
  ["by-hand", "職員の操作"],
  ["failures", "誤った入力が続いたため"],
]);

/**
 * What an event says beside its act, as pairs to read: `detail` is its JSON. What has no word of its own stays as written; a
 * blank says nothing and is left out, but for a setting, where it is what was set.
 */
export function auditDetail(detail: string): AuditFact[] {
  const parsed = facts.safeParse(readJson(detail));
  if (!parsed.success) return [{ term: "記録", value: detail }];
  return Object.entries(parsed.data)
    .map(([key, value]) => ({ term: auditTerm(key), value: valueText(key, value) }))
    .filter(({ value }) => value !== "");
}

function valueText(key: string, value: Fact): string {
  if (value === null) return "なし";
  const setting = settingFields.find((field) => key === `${field}.before` || key === `${field}.after`);
  if (setting) return settingText(setting, value);
  if (key === "flags" || key === "tolerated") return flagsNamed(String(value)).map(flagLabel).join("、");
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  if (typeof value === "number") return value.toLocaleString("ja-JP");
  const status = applicationStatuses.find((each) => each === value);
  const role = staffRoles.find((each) => each === value);
  const federation = key.startsWith("federation") ? prefectureCode.safeParse(value).data : undefined;
  if (federation) return prefectureName(federation);
  return status ? statusLabel(status) : role ? staffRoleLabel(role) : (words.get(value) ?? value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
