import { reference } from "@/domain/reference";
import { trackingNumber } from "@/domain/tracking-number";

/** What a scanner read, or somebody typed, at the desk: a letter by its 受付番号, a 追跡番号, or neither. */
export type Scan = { kind: "letter"; reference: string } | { kind: "tracking"; number: string } | { kind: "unknown" };

/**
 * Takes one line from a scanner in any spelling. A 受付番号 has eight characters and a check character, a 追跡番号 is eleven to
 * thirteen digits, so neither is taken for the other; the check digit of the latter is not asked for (domain.md §5).
 */
export function readScan(text: string): Scan {
  const letter = reference.safeParse(text);
  if (letter.success) return { kind: "letter", reference: letter.data };
  const number = trackingNumber.safeParse(text).data;
  return number !== undefined && /^[0-9]{11,13}$/u.test(number) ? { kind: "tracking", number } : { kind: "unknown" };
}
