import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likelyNumbers } from "@/domain/likely-numbers";
import { hasPlausibleCheckDigit, providerNumber } from "@/domain/provider-number";

const good = fc
  .stringMatching(/^(0[1-9]|[1-3][0-9]|4[0-7])[0-9A-HJ-NPR-Z][0-9]{7}$/)
  .filter((number) => hasPlausibleCheckDigit(number));

describe("what was probably meant by a provider number (domain.md §2)", () => {
  it("holds the number whose neighbours were swapped", () => {
    expect(likelyNumbers("2711111181")).toContain("2711111118");
  });

  it("holds the number of which one key beside the right one was pressed", () => {
    expect(likelyNumbers("2711111119")).toContain("2711111118");
    expect(likelyNumbers("2711411118")).toContain("2711111118");
  });

  it("holds it again for every slip of these two kinds", () => {
    fc.assert(
      fc.property(good, fc.integer({ min: 3, max: 8 }), (number, place) => {
        const [left = "", right = ""] = number.slice(place, place + 2);
        const slip = number.slice(0, place) + right + left + number.slice(place + 2);
        if (slip !== number) expect(likelyNumbers(slip)).toContain(number);
      }),
    );
  });

  it("holds nothing but other numbers that are well formed and whose check digit agrees", () => {
    fc.assert(
      fc.property(good, (number) => {
        for (const likely of likelyNumbers(number)) {
          expect(likely).not.toBe(number);
          expect(providerNumber.safeParse(likely).success).toBe(true);
          expect(hasPlausibleCheckDigit(likely)).toBe(true);
        }
      }),
    );
  });
});
