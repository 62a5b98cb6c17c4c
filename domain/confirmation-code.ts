import { compact, quoteCharacter, typedText } from "@/domain/typed-text";
import type { Random } from "@/lib/random";

/**
 * The schema of a 確認コード of `digits` digits (R02): takes unknown, gives the digits; full width, spaces and hyphens are forgiven.
 * Refuses anything else with a sentence. Whether the code is right is not its business.
 */
export function confirmationCode(digits: number) {
  return typedText({
    missing: "確認コードを入力してください。",
    normalise: compact,
    fault: (code) => {
      const stranger = code.match(/[^0-9]/u)?.[0];
      if (stranger !== undefined)
        return `確認コードに${quoteCharacter(stranger)}は使えません。${digits}桁の数字を入力してください。`;
      if (code.length !== digits)
        return `確認コードは${digits}桁の数字です。いま入力されているのは${code.length}桁です。`;
    },
  });
}

/** The three-letter tag that pairs a code mail with its screen (domain.md §6): no look-alikes (I, L, O, Q), no vowels, so no words. */
export function makeTag(random: Random): string {
  return random.characters("BCDFGHJKMNPRSTVWXZ", 3);
}
