import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inGroups } from "@/domain/in-groups";
import { makeTemporaryPassword, temporaryPasswordAlphabet } from "@/domain/temporary-password";
import { compact } from "@/domain/typed-text";
import { systemRandom } from "@/lib/random";

const password = fc.string({ unit: fc.constantFrom(...temporaryPasswordAlphabet), minLength: 16, maxLength: 16 });
const disguise = fc.constantFrom("", "", "-", " ", "　", "‐", "–", "—", "−", "－", "ー", "ｰ", "\t", "\u200b");

describe("temporary password (R28)", () => {
  it("has sixteen characters, none of which looks like another", () => {
    for (let i = 0; i < 500; i++) expect(makeTemporaryPassword(systemRandom)).toMatch(/^[2-9A-HJKMNP-TV-Z]{16}$/);
    expect(new Set(temporaryPasswordAlphabet).size).toBe(30);
  });

  it("carries at least 78 bits", () => {
    expect(16 * Math.log2(temporaryPasswordAlphabet.length)).toBeGreaterThan(78);
  });

  it("stands on the letter as four groups of four that join to the password", () => {
    fc.assert(
      fc.property(password, (plain) => {
        const groups = inGroups(plain);
        expect(groups.map((group) => group.length)).toEqual([4, 4, 4, 4]);
        expect(groups.join("")).toBe(plain);
      }),
    );
  });

  it("is recognised in lower case, in full width, and with hyphens or spaces of any kind between its characters", () => {
    fc.assert(
      fc.property(password, fc.infiniteStream(fc.boolean()), fc.infiniteStream(disguise), (plain, coin, between) => {
        const typed = Array.from(plain, (character) => {
          const cased = coin.next().value ? character.toLowerCase() : character;
          return between.next().value + (coin.next().value ? fullWidth(cased) : cased);
        }).join("");
        expect(compact(typed)).toBe(plain);
      }),
    );
  });

  it("is not recognised when one character is another", () => {
    fc.assert(
      fc.property(password, fc.nat(15), fc.constantFrom(..."01ILOU#"), (plain, at, wrong) => {
        expect(compact(plain.slice(0, at) + wrong + plain.slice(at + 1))).not.toBe(plain);
      }),
    );
  });
});

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
