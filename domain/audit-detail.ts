import { z } from "zod";
import { auditTerm } from "@/domain/audit-term";
import { auditValue } from "@/domain/audit-value";
import { flagLabel, flagsNamed } from "@/domain/case-flag-rules";
import { settingFields } from "@/domain/federation-settings";
import { settingText } from "@/domain/federation-settings-text";
import { readJson } from "@/domain/read-json";

type Fact = string | number | boolean | null;

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** What an event says beside its act: the key it is kept under, its term and its value in words. */
export type AuditFact = { key: string; term: string; value: string };

/**
 * What an event says beside its act, as pairs to read: `detail` is its JSON, `act` tells what its codes mean. What has no word
 * of its own stays as written; a blank says nothing and is left out, but for a setting, where it is what was set.
 */
export function auditDetail(detail: string, act = ""): AuditFact[] {
  const parsed = facts.safeParse(readJson(detail));
  if (!parsed.success) return [{ key: "", term: "記録", value: detail }];
  return Object.entries(parsed.data)
    .map(([key, value]) => ({ key, term: auditTerm(key, act), value: valueText(act, key, value) }))
    .filter(({ value }) => value !== "");
}

function valueText(act: string, key: string, value: Fact): string {
  if (value === null) return "なし";
  const setting = settingFields.find((field) => key === `${field}.before` || key === `${field}.after`);
  if (setting) return settingText(setting, value);
  if (key === "flags" || key === "tolerated") return flagsNamed(String(value)).map(flagLabel).join("、");
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  return typeof value === "number" ? value.toLocaleString("ja-JP") : auditValue(act, key, value);
}
