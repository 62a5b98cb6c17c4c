import { describe, expect, it } from "vitest";
import { addBusinessDays, businessDaysBetween, isBusinessDay } from "@/lib/business-days";

describe("business days (domain.md §7)", () => {
  it.each([
    ["2026-11-20", true, "a Friday"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-11-22", false, "a Sunday"],
    ["2026-11-23", false, "勤労感謝の日"],
    ["2026-09-22", false, "a day between two holidays, a holiday itself"],
    ["2026-05-06", false, "a substitute holiday"],
    ["2026-12-28", true, "the last working day of the year"],
    ["2026-12-29", false, "the first day of the year-end rest"],
    ["2026-12-31", false, "New Year's Eve"],
    ["2027-01-01", false, "元日"],
    ["2025-01-02", false, "a Thursday in the year-end rest"],
    ["2025-01-03", false, "the last day of the year-end rest"],
    ["2027-01-04", true, "the first working day of the year"],
  ])("takes %s as worked: %s, being %s", (day, expected) => {
    expect(isBusinessDay(day)).toBe(expected);
  });

  it.each([
    ["2026-11-19", 1, "2026-11-20"],
    ["2026-11-20", 1, "2026-11-24"],
    ["2026-11-22", 1, "2026-11-24"],
    ["2026-11-22", 4, "2026-11-27"],
    ["2026-12-28", 1, "2027-01-04"],
    ["2026-12-25", 3, "2027-01-05"],
    ["2026-11-22", 0, "2026-11-22"],
  ])("counts from %s by %i business days to %s", (day, n, expected) => {
    expect(addBusinessDays(day, n)).toBe(expected);
  });

  it.each([
    ["2026-11-20", "2026-11-24", 1],
    ["2026-11-22", "2026-11-27", 4],
    ["2026-12-28", "2027-01-04", 1],
    ["2026-11-20", "2026-11-20", 0],
    ["2026-11-27", "2026-11-20", 0],
  ])("finds between %s and %s %i business days", (from, to, expected) => {
    expect(businessDaysBetween(from, to)).toBe(expected);
  });
});
