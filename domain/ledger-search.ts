import { compact } from "@/domain/typed-text";

/** What a search of the ledger may mean at once: the beginning of a number, digits of a telephone, a part of a name or an address. */
export interface LedgerSearch {
  number: string | null;
  phone: string | null;
  /** The same words as typed, with half-width and with full-width letters and digits: a ledger holds all of them. */
  texts: string[];
}

const shortestPhone = 4;
/* As many digits in a row are a number or a telephone, never a part of a name. */
const onlyDigits = /^\d{5,}$/;
const beginningOfNumber = /^\d(?:\d(?:[0-9A-HJ-NPR-Z]\d{0,7})?)?$/;

/** Reads what was typed into the search of the ledger (issue 3, 7); null for a blank. */
export function ledgerSearch(typed: string): LedgerSearch | null {
  const words = typed.trim();
  if (words === "") return null;
  const together = compact(words);
  const digits = together.replace(/[()]/g, "");
  const narrow = words.normalize("NFKC");
  return {
    number: beginningOfNumber.test(together) ? together : null,
    phone: /^\d+$/.test(digits) && digits.length >= shortestPhone ? digits : null,
    texts: onlyDigits.test(digits) ? [] : [...new Set([words, narrow, fullWidth(narrow)])],
  };
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
