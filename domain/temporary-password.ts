import { limits } from "@/domain/limits";
import type { Random } from "@/lib/random";

/** Digits and capitals without the look-alikes 0 O 1 I L U (R28). */
export const temporaryPasswordAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A fresh 仮パスワード: 16 characters of the alphabet, about 78 bits (R28). Made at printing and at no other moment (R29). */
export function makeTemporaryPassword(random: Random): string {
  return random.characters(temporaryPasswordAlphabet, limits.temporaryPassword.length);
}

/** The password in groups of four, in order, as it stands on the letter (R28, domain.md §5). */
export function groupTemporaryPassword(password: string): string[] {
  return password.match(/.{1,4}/gu) ?? [];
}

/**
 * What somebody typed, as the password it was meant to be: full width, lower case, hyphens and spaces of any kind are forgiven (R28).
 * Refuses nothing: whatever else was typed stays in and simply does not match.
 */
export function normaliseTemporaryPassword(typed: string): string {
  return typed.normalize("NFKC").replace(separators, "").toUpperCase();
}

/** Dashes, minus, the long vowel mark that Japanese keyboards give instead, spaces, invisible characters. */
const separators = /[\p{Pd}\u2212\u30fc\p{White_Space}\p{Cf}]/gu;
