import { createHash } from "node:crypto";
import type { LedgerRow } from "@/domain/ledger-row";

/** The fields of a row that a seal covers, in its order. No field holds a control character, so they can be told apart. */
export const sealedFields = ["name", "corporation", "postalCode", "address", "building", "phone", "status"] as const;
const between = "\u001f";

interface WrittenRow {
  number: string;
  /** `sealedRow` of what the ledger held; null for an added office. */
  before: string | null;
  after: string;
}

/**
 * A SHA-256 (hex) over rows as they were and as they were written, in the order of their numbers. It stands in a chained event,
 * so that whatever is done later to the ledger or to its history can be held against it (R48).
 */
export function writtenSeal(rows: readonly WrittenRow[]): string {
  const hash = createHash("sha256");
  for (const [nth, { number, before, after }] of rows.entries()) {
    hash.update(`${nth === 0 ? "" : "\n"}${[number, after, before ?? ""].join("\u001e")}`);
  }
  return hash.digest("hex");
}

/** A row as a seal reads it: its fields one after the other. */
export function sealedRow(row: Pick<LedgerRow, (typeof sealedFields)[number]>): string {
  return sealedFields.map((field) => row[field]).join(between);
}
