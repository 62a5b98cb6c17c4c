import { formatReference } from "@/domain/reference";

/** A printed sheet: the 受付番号 of its case and its number there, from 1; a 再印刷 is the next one. */
export interface SheetCode {
  reference: string;
  sheet: number;
}

/** A sheet as its barcode says it, "K7M2Q9XA-2": by the 受付番号 alone the paper that a 再印刷 made void would scan like the new one. */
export function sheetCode({ reference, sheet }: SheetCode): string {
  return `${reference}-${sheet}`;
}

/** The same for people, "K7M2-Q9XA-2". */
export function formatSheet({ reference, sheet }: SheetCode): string {
  return `${formatReference(reference)}-${sheet}`;
}
