import { compact, quoteCharacter, typedText } from "@/domain/typed-text";
import type { Random } from "@/lib/random";

const digits = "23456789";
/* 29 characters, a prime: with weights 8 to 1 and modulus 29 every wrong character and every swap of two is found. */
const alphabet = `${digits}ABCDEFGHJKMNPQRTVWXYZ`;
const shape = new RegExp(`^(?:[${alphabet}]{2}[${digits}]){2}[${alphabet}]{2}$`);

/** A new 受付番号 (contract.md, Words): eight characters without look-alikes, the third and sixth a digit, the eighth the check character. */
export function makeReference(random: Random): string {
  const pair = () => random.characters(alphabet, 2);
  const digit = () => random.characters(digits, 1);
  const body = pair() + digit() + pair() + digit() + random.characters(alphabet, 1);
  return body + checkCharacter(body);
}

/** A 受付番号 as people read it, "ABCD-EFGH" (contract.md, Words). */
export function formatReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/**
 * Takes unknown, gives a 受付番号 of eight characters; small letters, full width, spaces and hyphens are forgiven.
 * Refuses what `makeReference` could not have made, with a sentence for the cause.
 */
export const reference = typedText({
  missing: "受付番号を入力してください。",
  normalise: compact,
  fault: faultOf,
});

function faultOf(typed: string): string | undefined {
  const stranger = [...typed].find((character) => !alphabet.includes(character));
  if (stranger !== undefined)
    return `受付番号に${quoteCharacter(stranger)}は使われません。似た文字と取り違えていないか、ご確認ください。`;
  if (typed.length !== 8) return `受付番号は8文字です。いま入力されているのは${typed.length}文字です。`;
  if (!shape.test(typed) || checkCharacter(typed.slice(0, 7)) !== typed.charAt(7)) {
    return "受付番号のどこかに打ち間違いがあるようです。もう一度ご確認ください。";
  }
}

/** The character that makes the weighted sum of all eight a multiple of 29. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, place) => total + alphabet.indexOf(character) * (8 - place), 0);
  return alphabet.charAt((29 - (sum % 29)) % 29);
}
