import { describe, expect, it } from "vitest";
import { systemRandom } from "@/lib/random";

/** The value that chi-squared with 9,999 degrees of freedom exceeds once in a million fair draws. */
const unfair = 10_685;

describe("the system's chance", () => {
  it("draws each of the 10,000 codes as often as any other: chi-squared over 200,000 draws (R01)", () => {
    const drawn = new Map<string, number>();
    for (let n = 0; n < 200_000; n += 1) {
      const code = systemRandom.digits(4);
      drawn.set(code, (drawn.get(code) ?? 0) + 1);
    }
    const all = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, "0"));
    const chiSquared = all.reduce((sum, code) => sum + ((drawn.get(code) ?? 0) - 20) ** 2 / 20, 0);
    expect(chiSquared).toBeLessThan(unfair);
    expect(chiSquared).toBeGreaterThan(20_000 - unfair);
  });

  it("keeps leading zeros: every code has its full length (R01)", () => {
    const codes = Array.from({ length: 2_000 }, () => systemRandom.digits(4));
    expect(codes.every((code) => /^[0-9]{4}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith("0"))).toBe(true);
    expect(systemRandom.digits(6)).toMatch(/^[0-9]{6}$/);
  });

  it("uses every character of an alphabet and no other", () => {
    expect(new Set(systemRandom.characters("ABC", 300))).toEqual(new Set("ABC"));
  });

  it("makes tokens of 256 bits that never repeat (R09)", () => {
    const tokens = Array.from({ length: 1_000 }, () => systemRandom.token());
    expect(new Set(tokens).size).toBe(1_000);
    expect(tokens.every((token) => Buffer.from(token, "base64url").length === 32)).toBe(true);
  });
});
