import { z } from "zod";

type Rules = {
  /** The sentence for a field that is missing, not text, or blank after normalising. */
  missing: string;
  normalise: (typed: string) => string;
  /** The sentence that names what is wrong with the normalised text, or nothing when it is good. */
  fault: (text: string) => string | undefined;
};

/** A schema for one typed field: takes unknown, gives the normalised text, refuses with one Japanese sentence (R24, R26). */
export function typedText({ missing, normalise, fault }: Rules) {
  return z
    .string({ error: missing })
    .transform(normalise)
    .superRefine((text, context) => {
      const sentence = text === "" ? missing : fault(text);
      if (sentence !== undefined) context.addIssue(sentence);
    });
}

/**
 * Numbers and codes as meant (domain.md §2): NFKC, upper case, spaces, zero-width characters and every kind of dash out,
 * the 長音 and 罫線 that an input method puts for a hyphen included.
 */
export function compact(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Cf}\u2043\u2212\u2500\u2501\u30FC]/gu, "")
    .toUpperCase();
}

/** A character as a sentence can show it: 全角の「あ」, 「_」, or in words where nothing would be seen. */
export function quoteCharacter(character: string): string {
  if (/[\p{C}\p{M}\p{Z}]/u.test(character)) return "目に見えない文字";
  return `${character >= "\u3000" ? "全角の" : ""}「${character}」`;
}
