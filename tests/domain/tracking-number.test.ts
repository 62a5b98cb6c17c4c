import { describe, expect, it } from "vitest";
import { hasPlausibleCheck, trackingNumber } from "@/domain/tracking-number";

describe("a tracking number", () => {
  it("is read from full width, with hyphens and spaces", () => {
    expect(trackingNumber.parse(" １２３-４５−６７８９０ー1 ")).toBe("12345678901");
  });

  it("may be left blank", () => {
    expect(trackingNumber.parse("")).toBeUndefined();
    expect(trackingNumber.parse(" 　")).toBeUndefined();
  });

  it.each(["12345678901A", "1".repeat(21), "<script>", null, ["1"]])("is refused as %j", (typed) => {
    const [issue] = trackingNumber.safeParse(typed).error?.issues ?? [];
    expect(issue?.message).toMatch(/^追跡番号.*ください。$/);
  });

  it("looks right when its last digit is the remainder by seven, which is only ever a hint", () => {
    expect(hasPlausibleCheck("123456789013")).toBe(true);
    expect(hasPlausibleCheck("123456789014")).toBe(false);
    expect(hasPlausibleCheck("12345")).toBe(false);
    expect(trackingNumber.parse("12345")).toBe("12345");
  });
});
