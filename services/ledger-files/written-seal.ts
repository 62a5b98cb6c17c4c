import { createHash } from "node:crypto";
import type { LedgerRow } from "@/domain/ledger-row";

interface WrittenRow {
  /** What the ledger held; null for an added office. */
  before: LedgerRow | null;
  after: LedgerRow;
}

/**
 * A SHA-256 (hex) over rows as they were and as they were written, in the order of their numbers. It stands in a chained event,
 * so that whatever is done later to the ledger or to its history can be held against it (R48).
 */
export function writtenSeal(rows: readonly WrittenRow[]): string {
  const hash = createHash("sha256");
  for (const { before, after } of rows) {
    hash.update(JSON.stringify([after.number, valuesOf(after), before && valuesOf(before)]));
    hash.update("\n");
  }
  return hash.digest("hex");
}

function valuesOf({ name, corporation, postalCode, address, building, phone, status }: LedgerRow): string[] {
  return [name, corporation, postalCode, address, building, phone, status];
}
