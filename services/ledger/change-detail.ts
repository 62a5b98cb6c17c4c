import type { FieldChange } from "@/domain/ledger-difference";

/** What an event tells of a change of the ledger: every field that is public office data, before and after (R45). */
export function changeDetail(number: string, changes: readonly FieldChange[]): Record<string, string> {
  const told = changes.map(({ field, before, after }): [string, string] => [field, `${before} → ${after}`]);
  return { providerNumber: number, ...Object.fromEntries(told) };
}
