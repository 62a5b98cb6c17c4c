import { describe, expect, it } from "vitest";
import { type PostedCase, usualPace } from "@/domain/usual-pace";

const applied = new Date("2026-11-16T10:00:00+09:00");
const days = ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-24"];
const posted = (after: number): PostedCase => ({ submittedAt: applied, postedOn: days[after - 1] ?? "" });
const times = (n: number, each: PostedCase) => Array.from({ length: n }, () => each);

describe("the usual pace of a federation (issue 2, A5)", () => {
  it("is the median of business days from application to posting", () => {
    expect(usualPace([...times(5, posted(1)), ...times(1, posted(2)), ...times(5, posted(4))])).toBe(2);
  });

  it("rests over weekends and holidays", () => {
    expect(usualPace(times(10, posted(5)))).toBe(5);
  });

  it("takes the later of two middle cases, lest it promise too much", () => {
    expect(usualPace([...times(5, posted(2)), ...times(5, posted(4))])).toBe(4);
  });

  it("is not told by nine cases, but by ten", () => {
    expect(usualPace(times(9, posted(2)))).toBeNull();
    expect(usualPace(times(10, posted(2)))).toBe(2);
  });
});
