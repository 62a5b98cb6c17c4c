import type { Random } from "@/lib/random";

/** Chance that repeats itself: the same seed gives the same draws. For made-up data alone, never for a secret. */
export interface SeededRandom extends Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** One of `choices`, which must not be empty. */
  pick<Choices extends readonly [unknown, ...unknown[]]>(choices: Choices): Choices[number];
}

/** A seeded source of chance (mulberry32: 32 bits of state, evenly spread). */
export function seededRandom(seed: number): SeededRandom {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const characters = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join("");
  return {
    below,
    characters,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    digits: (length) => characters("0123456789", length),
    token: () => characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 43),
  };
}
