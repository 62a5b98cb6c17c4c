import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBandOf, ageBands, daysUpTo, mondayOf, mondaysUpTo, weightedMedian } from "@/domain/figures";
import { businessDaysBetween } from "@/lib/business-days";
import { addDays } from "@/lib/dates";

describe("weeks and days of the figures", () => {
  it("begin on Monday, over the turn of the year too", () => {
    expect(["2026-11-30", "2026-12-01", "2026-12-06", "2027-01-01"].map(mondayOf)).toEqual([
      "2026-11-30",
      "2026-11-30",
      "2026-11-30",
      "2026-12-28",
    ]);
    expect(mondaysUpTo("2026-12-06", 3)).toEqual(["2026-11-16", "2026-11-23", "2026-11-30"]);
    expect(daysUpTo("2026-12-01", 3)).toEqual(["2026-11-29", "2026-11-30", "2026-12-01"]);
  });
});

describe("the age of a case", () => {
  it("counts business days after the day it came in", () => {
    expect(ageBandOf("2026-12-01", "2026-12-01")).toBe("当日");
    expect(ageBandOf("2026-11-20", "2026-11-24")).toBe("1");
    expect(ageBandOf("2026-12-28", "2027-01-03")).toBe("当日");
    expect(ageBandOf("2026-12-28", "2027-01-04")).toBe("1");
  });

  it("falls into the band of its business days, however long ago", () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays("2021-01-01", n));
    fc.assert(
      fc.property(day, fc.nat(90), (received, later) => {
        const today = addDays(received, later);
        const age = businessDaysBetween(received, today);
        expect(ageBandOf(received, today)).toBe(ageBands.find(({ to }) => age <= to)?.label);
      }),
    );
  });
});

describe("the median", () => {
  it("is the middle case, the later one of two, as on the applicant's card", () => {
    expect(weightedMedian([])).toBeNull();
    expect(weightedMedian([{ days: 7, count: 1 }])).toBe(7);
    const two = [
      { days: 5, count: 1 },
      { days: 2, count: 1 },
    ];
    expect(weightedMedian(two)).toBe(5);
  });

  it("is that of the cases spelt out one by one", () => {
    const counted = fc.array(fc.record({ days: fc.nat(30), count: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 });
    fc.assert(
      fc.property(counted, (list) => {
        const one = list.flatMap(({ days, count }) => Array<number>(count).fill(days)).toSorted((a, b) => a - b);
        expect(weightedMedian(list)).toBe(one[Math.floor(one.length / 2)]);
      }),
    );
  });
});
