import { reference } from "@/domain/reference";
import { trackingNumber } from "@/domain/tracking-number";
import { compact } from "@/domain/typed-text";

/** A letter as it was scanned: the sheet's own number, or null where only the 受付番号 was typed. */
export interface ScannedLetter {
  reference: string;
  sheet: number | null;
}

/** What a scanner read, or somebody typed, at the desk: a letter, a 追跡番号, or neither. */
export type Scan = ({ kind: "letter" } & ScannedLetter) | { kind: "tracking"; number: string } | { kind: "unknown" };

/* The number of a sheet has at most two digits, so that nine or ten characters are never the eleven digits of a 追跡番号. */
const withSheet = /^(.{8})([1-9][0-9]?)$/u;

/**
 * Takes one line from a scanner in any spelling. A 受付番号 has eight characters with a check character, on a barcode the sheet's
 * number after them (`sheetCode`); a 追跡番号 is eleven to thirteen digits, so neither is taken for the other; the check digit of
 * the latter is not asked for (domain.md §5).
 */
export function readScan(text: string): Scan {
  const typed = compact(text);
  const [, letterOfSheet, sheet] = withSheet.exec(typed) ?? [];
  const letter = reference.safeParse(letterOfSheet ?? typed);
  if (letter.success)
    return { kind: "letter", reference: letter.data, sheet: sheet === undefined ? null : Number(sheet) };
  const number = trackingNumber.safeParse(text).data;
  return number !== undefined && /^[0-9]{11,13}$/u.test(number) ? { kind: "tracking", number } : { kind: "unknown" };
}
