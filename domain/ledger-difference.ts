import type { LedgerRow } from "@/domain/ledger-row";
import { ledgerFields } from "@/domain/ledger-row";
import { formatPostalCode } from "@/domain/postal-address";
import { providerStatusLabel } from "@/domain/provider-status";

/** How a row of a file can differ from the ledger; a changed address comes first, for two people look at it. */
export const stagedDifferences = ["address", "changed", "added"] as const;
export type StagedDifference = (typeof stagedDifferences)[number];
export type LedgerDifference = StagedDifference | "unchanged";

/** A field of an office that a change can touch. */
export type LedgerField = Exclude<keyof LedgerRow, "number">;

export interface FieldChange {
  field: LedgerField;
  before: string;
  after: string;
}

/** Where a letter goes: what a second person confirms (issue 3, 7). */
export const addressFields = ["postalCode", "address", "building"] as const satisfies readonly LedgerField[];

const labels: Record<LedgerField, string> = {
  name: "事業所名",
  corporation: "法人名",
  postalCode: "郵便番号",
  address: "住所",
  building: "方書",
  phone: "電話番号",
  status: "状態",
};

const differences: Record<StagedDifference, string> = {
  address: "住所の変更",
  changed: "その他の変更",
  added: "追加",
};

/** What the rows of a file that differ in this way are called on screen. */
export function differenceLabel(difference: StagedDifference): string {
  return differences[difference];
}

const changeable = ledgerFields.filter((field): field is LedgerField => field !== "number");

/** The fields in which a row differs from the ledger's, the address first. */
export function fieldChanges(before: LedgerRow, after: LedgerRow): FieldChange[] {
  return changeable
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .toSorted((one, other) => Number(isOfAddress(other.field)) - Number(isOfAddress(one.field)));
}

/** Whether another than who brought a file must give the word for it: some address is new, of a known office or of an added one (issue 3, 7; R44). */
export function needsSecondPerson({ addressesChanged, added }: { addressesChanged: number; added: number }): boolean {
  return addressesChanged + added > 0;
}

/** How a row stands to what the ledger knows of its number, if anything. */
export function differenceOf(row: LedgerRow, known: LedgerRow | undefined): LedgerDifference {
  if (known === undefined) return "added";
  const [first] = fieldChanges(known, row);
  if (first === undefined) return "unchanged";
  return isOfAddress(first.field) ? "address" : "changed";
}

/** Whether a field is part of the postal address. */
export function isOfAddress(field: LedgerField): boolean {
  return addressFields.some((each) => each === field);
}

/** Whether a field stands on a letter: whom it is for, and where it goes. */
export function isOfLetter(field: LedgerField): boolean {
  return field === "name" || field === "corporation" || isOfAddress(field);
}

/** The Japanese name of a field, as the ledger file has it. */
export function ledgerFieldLabel(field: LedgerField): string {
  return labels[field];
}

/** A field's value as a reader sees it: 100-0001, 有効, and 「(空欄)」 where nothing stands. */
export function ledgerValue(field: LedgerField, value: string): string {
  if (value === "") return "(空欄)";
  if (field === "postalCode") return formatPostalCode(value);
  return field === "status" ? providerStatusLabel(value === "active" ? "active" : "closed") : value;
}
