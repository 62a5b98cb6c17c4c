import { describe, expect, it } from "vitest";
import { readAloud } from "@/domain/reading-line";
import { temporaryPasswordAlphabet } from "@/domain/temporary-password";

describe("reading line (domain.md §5)", () => {
  it("says the case of a letter and that a digit is a digit", () => {
    expect(readAloud("A3w0")).toEqual(["大文字エー", "数字の三", "小文字ダブリュー", "数字のゼロ"]);
  });

  it("has a reading of its own for every character of a temporary password", () => {
    const readings = readAloud(temporaryPasswordAlphabet);
    expect(new Set(readings).size).toBe(temporaryPasswordAlphabet.length);
    for (const reading of readings) expect(reading).toMatch(/^(大文字|数字の)[ァ-ー二三四五六七八九]+$/u);
  });

  it("reads a character that is neither letter nor digit as itself", () => {
    expect(readAloud("-")).toEqual(["-"]);
  });
});
