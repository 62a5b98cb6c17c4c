import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasPlausibleCheckDigit, prefectureOf, providerNumber } from "@/domain/provider-number";

const read = (typed: unknown) => {
  const parsed = providerNumber.safeParse(typed);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message).join("");
};

describe("a provider number as typed (domain.md §2)", () => {
  it.each([
    ["1311111111", "1311111111"],
    ["１３１１１１１１１１", "1311111111"],
    [" 13 1111 1111 ", "1311111111"],
    ["13　1111　1111", "1311111111"],
    ["13-1111-1111", "1311111111"],
    ["13‐1111–1111", "1311111111"],
    ["13−1111ー1111", "1311111111"],
    ["13ｰ1111－1111", "1311111111"],
    ["13\u200B1111\uFEFF1111\r\n", "1311111111"],
    ["13b1111111", "13B1111111"],
    ["１３ａ１１１１１１１", "13A1111111"],
    ["4701111111", "4701111111"],
  ])("reads %j as %s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it.each([
    [undefined, "事業所番号を入力してください。"],
    [null, "事業所番号を入力してください。"],
    [1311111111, "事業所番号を入力してください。"],
    ["", "事業所番号を入力してください。"],
    ["　- ", "事業所番号を入力してください。"],
    ["131111111", "事業所番号は10桁です。いま入力されているのは9桁です。"],
    ["13111111111", "事業所番号は10桁です。いま入力されているのは11桁です。"],
    ["13I1111111", "事業所番号の3文字目に英字の「I」は使われません。数字の「1」ではないか、ご確認ください。"],
    ["13o1111111", "事業所番号の3文字目に英字の「O」は使われません。数字の「0」ではないか、ご確認ください。"],
    ["13Q1111111", "事業所番号の3文字目に英字の「Q」は使われません。数字の「0」ではないか、ご確認ください。"],
    ["l311111111", "事業所番号の1文字目は数字です。いまは英字の「L」が入力されています。"],
    ["131111111O", "事業所番号の10文字目は数字です。いまは英字の「O」が入力されています。"],
    ["13A111B111", "事業所番号の7文字目は数字です。いまは英字の「B」が入力されています。"],
    ["131111111あ", "事業所番号に全角の「あ」は使えません。数字と英字だけで入力してください。"],
    ["13111_1111", "事業所番号に「_」は使えません。数字と英字だけで入力してください。"],
    ["13111\u000011111", "事業所番号に目に見えない文字は使えません。数字と英字だけで入力してください。"],
    ["131111111𠮷", "事業所番号に全角の「𠮷」は使えません。数字と英字だけで入力してください。"],
    ["0011111111", "事業所番号のはじめの2桁は都道府県の番号(01〜47)です。もう一度ご確認ください。"],
    ["4811111111", "事業所番号のはじめの2桁は都道府県の番号(01〜47)です。もう一度ご確認ください。"],
  ])("refuses %j and names the cause", (typed, sentence) => {
    expect(read(typed)).toBe(sentence);
  });

  it("lets through, whatever comes in, nothing but the ten characters of a provider number", () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const digit = fc.constantFrom(..."0123456789");
    const kind = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZａｉｏｑ");
    const rest = fc.string({ unit: fc.constantFrom(..."0123456789０１ -ーO"), minLength: 6, maxLength: 9 });
    const almost = fc.tuple(digit, digit, kind, rest).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(anything, almost), (typed) => {
        const parsed = providerNumber.safeParse(typed);
        if (parsed.success) expect(parsed.data).toMatch(/^[0-9]{2}[0-9A-HJ-NPR-Z][0-9]{7}$/);
      }),
      { numRuns: 500 },
    );
  });

  it("changes nothing in a number that it has already read", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0[1-9]|[1-3][0-9]|4[0-7])[0-9A-HJ-NPR-Z][0-9]{7}$/), (number) => {
        expect(read(number)).toBe(number);
      }),
    );
  });
});

describe("the check digit (domain.md §2)", () => {
  it.each([
    ["2711111118", "4 + 7 + 2 + 1 + 2 + 1 + 2 + 1 + 2 = 22, and 8 to the next ten"],
    ["0110000007", "1 + 2 = 3"],
    ["0190000000", "9 × 2 = 18 counted as 1 + 8, and the 1 before it"],
    ["01A0000007", "A as 10: 10 × 2 = 20 counted as 2"],
    ["01J0000000", "J as 18 because I is skipped: 18 × 2 = 36 counted as 3 + 6"],
    ["01P0000009", "P as 23 because O is skipped too: 23 × 2 = 46 counted as 4 + 6"],
    ["01R0000007", "R as 24 because Q is skipped too: 24 × 2 = 48 counted as 4 + 8"],
    ["01Z0000009", "Z as 32: 32 × 2 = 64 counted as 6 + 4"],
  ])("agrees with %s: %s", (number) => {
    expect(hasPlausibleCheckDigit(number)).toBe(true);
  });

  it("disagrees when the last digit is any other", () => {
    for (const digit of "012345679") expect(hasPlausibleCheckDigit(`271111111${digit}`)).toBe(false);
  });

  it("agrees with the manual's sample by the second rule alone, which holds in prefectures 11 to 14", () => {
    expect(hasPlausibleCheckDigit("1311111111")).toBe(true);
    for (const prefecture of ["11", "12", "13", "14"]) {
      expect(hasPlausibleCheckDigit(`${prefecture}11111111`)).toBe(true);
      expect(hasPlausibleCheckDigit(`${prefecture}11111119`)).toBe(false);
    }
    for (const prefecture of ["10", "15", "27"]) expect(hasPlausibleCheckDigit(`${prefecture}11111111`)).toBe(false);
  });

  it("is never a ground for refusal", () => {
    expect(hasPlausibleCheckDigit("2711111111")).toBe(false);
    expect(read("2711111111")).toBe("2711111111");
  });
});

describe("the office's prefecture", () => {
  it("is told by the first two characters", () => {
    expect(prefectureOf("1311111111")).toBe("13");
    expect(prefectureOf("01B1111111")).toBe("01");
  });
});
