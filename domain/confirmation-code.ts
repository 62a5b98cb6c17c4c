import { compact, quoteCharacter, typedText } from "@/domain/typed-text";
import type { Random } from "@/lib/random";

/**
 * The schema of a code of `digits` digits, called `name` on its screen (R02): takes unknown, gives the digits; full width,
 * spaces and hyphens are forgiven.
 * Refuses anything else with a sentence. Whether the code is right is not its business.
 */
export function confirmationCode(digits: number, name = "確認コード") {
  return typedText({
    missing: `${name}を入力してください。`,
    normalise: compact,
    fault: (code) => {
      const stranger = code.match(/[^0-9]/u)?.[0];
      if (stranger !== undefined)
        return `${name}に${quoteCharacter(stranger)}は使えません。${digits}桁の数字を入力してください。`;
      if (code.length !== digits) return `${name}は${digits}桁の数字です。いま入力されているのは${code.length}桁です。`;
    },
  });
}

/** The three-letter tag that pairs a code mail with its screen (domain.md §6): no look-alikes (I, L, O, Q), no vowels, so no words. */
export function makeTag(random: Random): string {
  return random.characters("BCDFGHJKMNPRSTVWXZ", 3);
}
