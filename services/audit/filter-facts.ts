import type { AuditFilter } from "@/domain/audit-filter";
import { auditedCase } from "@/domain/audit-filter";

/** What an event may tell of a filter: what it asks for, never what was mistyped. */
export function filterFacts(filter: AuditFilter): Record<string, string> {
  const { person, group, from, to, federation } = filter;
  const asked = { person, case: auditedCase(filter), group, since: from, until: to, federation };
  return Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
