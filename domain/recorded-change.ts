import { z } from "zod";
import type { FieldChange, LedgerField } from "@/domain/ledger-difference";
import { fieldChanges } from "@/domain/ledger-difference";
import type { LedgerRow } from "@/domain/ledger-row";
import { providerStatuses } from "@/domain/provider-status";

const blank = z.string().default("");
const recorded = z.object({
  name: blank,
  corporation: blank,
  postalCode: blank,
  address: blank,
  building: blank,
  phone: blank,
  status: z.enum(providerStatuses).default("active"),
});

const wholeAddress = z.object({ postalCode: z.string(), address: z.string(), building: z.string() });
type Address = z.infer<typeof wholeAddress>;

/** What is kept of a change of the ledger: JSON of the fields as they were and as they shall be. */
export interface RecordedChange {
  earlier: string;
  fields: string;
}

/** The fields that a kept change touches, the address first. */
export function changesIn({ earlier, fields }: RecordedChange): FieldChange[] {
  return fieldChanges(rowIn(earlier), rowIn(fields));
}

/** The office that a kept change brought into the ledger, as it was then. */
export function officeAdded(number: string, { fields }: Pick<RecordedChange, "fields">): LedgerRow {
  return { ...rowIn(fields), number };
}

/** The address that a kept wish asks for, all of it. */
export function wishedAddress({ fields }: Pick<RecordedChange, "fields">): Address {
  return wholeAddress.parse(JSON.parse(fields));
}

/** A change as it is kept: only the fields it touches. */
export function recordedChange(changes: readonly FieldChange[]): RecordedChange {
  const kept = (side: "before" | "after") =>
    JSON.stringify(Object.fromEntries(changes.map((change): [LedgerField, string] => [change.field, change[side]])));
  return { earlier: kept("before"), fields: kept("after") };
}

/** A wish for another address as it is kept: all of the address, as it stands and as it shall be. */
export function recordedWish(before: Address, after: Address): RecordedChange {
  return { earlier: JSON.stringify(wholeAddress.parse(before)), fields: JSON.stringify(wholeAddress.parse(after)) };
}

function rowIn(json: string): LedgerRow {
  return { number: "", ...recorded.parse(JSON.parse(json)) };
}
