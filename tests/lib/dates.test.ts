import { describe, expect, it } from "vitest";
import {
  addDays,
  formatDate,
  formatDateTime,
  formatShortDate,
  formatTime,
  sortableTime,
  startOfTokyoDay,
  tokyoDay,
  weekdayOf,
} from "@/lib/dates";

describe("days in Asia/Tokyo", () => {
  it("starts the day at 15:00 UTC of the day before", () => {
    expect(tokyoDay(new Date("2026-11-21T14:59:59.999Z"))).toBe("2026-11-21");
    expect(tokyoDay(new Date("2026-11-21T15:00:00.000Z"))).toBe("2026-11-22");
    expect(startOfTokyoDay("2026-11-22")).toEqual(new Date("2026-11-21T15:00:00.000Z"));
  });

  it.each([
    ["2026-11-30", 1, "2026-12-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2027-03-01", -1, "2027-02-28"],
    ["2026-11-22", 0, "2026-11-22"],
  ])("counts from %s by %i to %s", (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });

  it("knows 2026-11-22 as a Sunday and the 28th as a Saturday", () => {
    expect(weekdayOf("2026-11-22")).toBe(0);
    expect(weekdayOf("2026-11-28")).toBe(6);
  });
});

describe("dates as people read them (domain.md §7)", () => {
  const midday = new Date("2026-11-22T04:05:09Z");
  const justAfterMidnight = new Date("2026-11-22T15:00:07Z");

  it("writes the date with its weekday in half-width brackets", () => {
    expect(formatDate(midday)).toBe("2026年11月22日(日)");
    expect(formatDate(justAfterMidnight)).toBe("2026年11月23日(月)");
    expect(formatShortDate(midday)).toBe("11月22日(日)");
    expect(formatShortDate(new Date("2027-01-04T00:00:00Z"))).toBe("1月4日(月)");
  });

  it("writes the time with two digits in every place", () => {
    expect(formatDateTime(midday)).toBe("2026年11月22日(日) 13:05");
    expect(formatTime(midday)).toBe("13:05:09");
    expect(formatTime(justAfterMidnight)).toBe("00:00:07");
  });

  it("writes a moment for a spreadsheet so that it sorts, and leaves the cell of none empty", () => {
    expect(sortableTime(midday)).toBe("2026-11-22 13:05");
    expect(sortableTime(justAfterMidnight)).toBe("2026-11-23 00:00");
    expect(sortableTime(null)).toBeNull();
  });
});
