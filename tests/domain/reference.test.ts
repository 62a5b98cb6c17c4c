import { describe, expect, it } from "vitest";
import { formatReference, makeReference, reference } from "@/domain/reference";
import { systemRandom } from "@/lib/random";

const alphabet = "23456789ABCDEFGHJKMNPQRTVWXYZ";
const samples = Array.from({ length: 50 }, () => makeReference(systemRandom));
const isGood = (typed: string) => reference.safeParse(typed).success;
const fault = (typed: unknown) => reference.safeParse(typed).error?.issues[0]?.message;

describe("a 受付番号 (contract.md, Words)", () => {
  it("has eight characters without look-alikes, the third and the sixth a digit", () => {
    for (const made of samples)
      expect(made).toMatch(/^[2-9A-HJKMNPQRTV-Z]{2}[2-9][2-9A-HJKMNPQRTV-Z]{2}[2-9][2-9A-HJKMNPQRTV-Z]{2}$/);
    expect(new Set(samples).size).toBe(samples.length);
  });

  it("is accepted as it was made", () => {
    for (const made of samples) expect(reference.parse(made)).toBe(made);
  });

  it("is shown in two groups of four, and read back from them", () => {
    const made = samples[0] ?? "";
    expect(formatReference("ABCDEFGH")).toBe("ABCD-EFGH");
    expect(reference.parse(formatReference(made))).toBe(made);
  });

  it("forgives small letters, full width, spaces and any dash", () => {
    const made = samples[1] ?? "";
    const wide = [...made].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)).join("");
    expect(reference.parse(` ${made.toLowerCase().slice(0, 4)}ー${made.slice(4)}　`)).toBe(made);
    expect(reference.parse(wide)).toBe(made);
  });

  it("finds every single wrong character", () => {
    for (const made of samples) {
      for (let place = 0; place < 8; place += 1) {
        for (const other of alphabet.replace(made.charAt(place), "")) {
          expect(isGood(made.slice(0, place) + other + made.slice(place + 1))).toBe(false);
        }
      }
    }
  });

  it("finds every swap of two characters, neighbours or not", () => {
    for (const made of samples) {
      for (let left = 0; left < 8; left += 1) {
        for (let right = left + 1; right < 8; right += 1) {
          const swapped = [...made];
          [swapped[left], swapped[right]] = [made.charAt(right), made.charAt(left)];
          if (swapped.join("") !== made) expect(isGood(swapped.join(""))).toBe(false);
        }
      }
    }
  });

  it.each([
    [undefined, "受付番号を入力してください。"],
    ["", "受付番号を入力してください。"],
    ["AB2CD3E", "受付番号は8文字です。いま入力されているのは7文字です。"],
    ["AB2CD3EFG", "受付番号は8文字です。いま入力されているのは9文字です。"],
    ["AB2CD3EO", "受付番号に「O」は使われません。似た文字と取り違えていないか、ご確認ください。"],
    ["AB2CD3E1", "受付番号に「1」は使われません。似た文字と取り違えていないか、ご確認ください。"],
    ["AB2CD3E𠮷", "受付番号に全角の「𠮷」は使われません。似た文字と取り違えていないか、ご確認ください。"],
    ["22A2222C", "受付番号のどこかに打ち間違いがあるようです。もう一度ご確認ください。"],
    ["ABCDEFGH", "受付番号のどこかに打ち間違いがあるようです。もう一度ご確認ください。"],
  ])("refuses %j and names the cause", (typed, sentence) => {
    expect(fault(typed)).toBe(sentence);
  });
});
