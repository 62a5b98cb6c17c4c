import { limits } from "@/domain/limits";
import type { Random } from "@/lib/random";

/** Digits and capitals without the look-alikes 0 O 1 I L U (R28); what is typed of it is read by `compact`. */
export const temporaryPasswordAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A fresh 仮パスワード: 16 characters of the alphabet, about 78 bits (R28). Made at printing and at no other moment (R29). */
export function makeTemporaryPassword(random: Random): string {
  return random.characters(temporaryPasswordAlphabet, limits.temporaryPassword.length);
}
