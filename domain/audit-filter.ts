import { z } from "zod";
import { auditGroups } from "@/domain/audit-group";
import { prefectureCode } from "@/domain/prefecture";
import { reference } from "@/domain/reference";

const minute = 60 * 1000;

const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine((text) => !Number.isNaN(inTokyo(text).getTime()))
  .optional()
  .catch(undefined);

/** Whose deeds: "staff:" with an ID for one of the staff, else everybody of that kind. */
const person = z
  .string()
  .regex(/^(?:staff|office|applicant|system|staff:[a-z0-9][a-z0-9._-]{1,39})$/)
  .optional()
  .catch(undefined);

/** Where the page before ended: moment and sequence of its last event. */
const before = z
  .string()
  .regex(/^\d{1,15}\.\d{1,15}$/)
  .optional()
  .catch(undefined);

const fields = z.object({
  person,
  case: z.string().trim().max(40).catch("").default(""),
  group: z.enum(auditGroups).optional().catch(undefined),
  from: localTime,
  to: localTime,
  federation: prefectureCode.optional().catch(undefined),
  before,
});

/**
 * What the address bar of /admin/audit says (issue 3, 11): takes unknown, gives the filter. What is none falls back to no
 * filter, but for `case`, which stays as it was typed: a mistyped 受付番号 must not show everybody's acts.
 */
export const auditFilter = fields.catch(() => fields.parse({}));

export type AuditFilter = z.infer<typeof auditFilter>;

/** The query string of a filter, which `auditFilter` reads back; "" for none. `change` replaces parts of it. */
export function auditFilterText(filter: AuditFilter, change: Partial<AuditFilter> = {}): string {
  const said = Object.entries({ ...filter, ...change }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(said).toString();
}

/** The 受付番号 that a filter asks for; undefined when it asks for none, null when what was typed is none. */
export function auditedCase(filter: AuditFilter): string | null | undefined {
  if (filter.case === "") return undefined;
  return reference.safeParse(filter.case).data ?? null;
}

/** What of a filter cannot be meant, each beside its field: a mistyped 受付番号, and a time that ends before it begins. */
export function auditFilterFaults(filter: AuditFilter): { field: "case" | "to"; message: string }[] {
  const { from, to } = filter;
  return [
    ...(auditedCase(filter) === null
      ? [{ field: "case" as const, message: "受付番号を8文字で入力してください。" }]
      : []),
    ...(from !== undefined && to !== undefined && from > to
      ? [{ field: "to" as const, message: "「いつまで」が「いつから」より前です。日時を見直してください。" }]
      : []),
  ];
}

/** The time that a filter asks for: from the beginning of its first minute up to the end of its last. */
export function auditedTime({ from, to }: AuditFilter): { from?: Date; until?: Date } {
  return {
    ...(from === undefined ? {} : { from: inTokyo(from) }),
    ...(to === undefined ? {} : { until: new Date(inTokyo(to).getTime() + minute) }),
  };
}

/** A clock time as a browser sends it ("2026-12-01T10:00"), read in Asia/Tokyo. */
function inTokyo(text: string): Date {
  return new Date(`${text}:00+09:00`);
}
