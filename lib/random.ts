import { randomBytes, randomInt } from "node:crypto";

/** Randomness as the services see it: every source of chance comes in through the context, so that a test can fix it. */
export interface Random {
  /** `length` decimal digits, leading zeros kept, uniform over 10^length (R01). */
  digits(length: number): string;
  /** `length` characters, each uniform over `alphabet`. */
  characters(alphabet: string, length: number): string;
  /** 256 bits as 43 characters of base64url: ids of sessions and drafts. */
  token(): string;
}

/** The system's CSPRNG (R01, R28). */
export const systemRandom: Random = {
  digits: (length) => characters("0123456789", length),
  characters,
  token: () => randomBytes(32).toString("base64url"),
};

function characters(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}
