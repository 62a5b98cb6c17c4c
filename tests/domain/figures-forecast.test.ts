import { describe, expect, it } from "vitest";
import { claimForecast, forecastSince } from "@/domain/figures-forecast";
import { isBusinessDay } from "@/lib/business-days";
import { addDays } from "@/lib/dates";

const tuesday = new Date("2026-12-01T10:00:00+09:00");

describe("the forecast of the next claim period", () => {
  it("expects of a day what such days brought: by part of the month, and worked or not", () => {
    const received = past("2026-09-01", "2026-11-30", (day) => {
      const date = Number(day.slice(8));
      if (!isBusinessDay(day)) return 1;
      if (date <= 3) return 30;
      if (date <= 7) return 20;
      return date <= 10 ? 12 : 5;
    });
    const forecast = claimForecast({ ...quiet, received, undecided: 0 });
    expect(forecast?.days.map(({ day, expected }) => [day.slice(8), expected])).toEqual([
      ["01", 30],
      ["02", 30],
      ["03", 30],
      ["04", 20],
      ["05", 1],
      ["06", 1],
      ["07", 20],
      ["08", 12],
      ["09", 12],
      ["10", 12],
    ]);
    expect(forecast).toMatchObject({ expected: 168, decided: 0, left: 168 });
  });

  it("takes the mean where such days differed", () => {
    const received = past("2026-10-01", "2026-11-30", (day) => (day === "2026-10-01" ? 10 : 0));
    // Days 1 to 3 that were worked: 10/1, 10/2, 11/2 (11/3 is a holiday).
    expect(claimForecast({ ...quiet, received })?.days[0]?.expected).toBeCloseTo(10 / 3);
  });

  it("decides at the pace of the last ten business days, on business days alone, and never more than there is", () => {
    const received = past("2026-09-01", "2026-11-30", () => 0);
    const decided = past("2026-11-01", "2026-11-30", (day) => (day >= "2026-11-16" && isBusinessDay(day) ? 8 : 100));
    // Ten business days before 12/1 reach back to 11/16 (11/23 is a holiday); the four weekend days and the holiday brought 100 each.
    const forecast = claimForecast({ ...quiet, received, decided, undecided: 200 });
    expect(forecast?.pace).toBe(58);
    expect(forecast?.days.map(({ left }) => left)).toEqual([142, 84, 26, 0, 0, 0, 0, 0, 0, 0]);
    expect(forecast).toMatchObject({ decided: 200, left: 0 });
  });

  it("rests on the weekend", () => {
    const received = past("2026-09-01", "2026-11-30", () => 0);
    const decided = past("2026-11-01", "2026-11-30", (day) => (isBusinessDay(day) ? 1 : 0));
    const forecast = claimForecast({ ...quiet, received, decided, undecided: 100 });
    expect(forecast?.days.map((day) => day.decided)).toEqual([1, 1, 1, 1, 0, 0, 1, 1, 1, 1]);
    expect(forecast?.left).toBe(92);
  });

  it("takes off today what has come in and been decided already", () => {
    const received = [...past("2026-09-01", "2026-11-30", () => 6), { day: "2026-12-01", count: 4 }];
    const before = past("2026-11-01", "2026-11-30", (day) => (isBusinessDay(day) ? 5 : 0));
    const decided = [...before, { day: "2026-12-01", count: 3 }];
    const today = claimForecast({ ...quiet, received, decided, undecided: 10 })?.days[0];
    expect(today).toEqual({ day: "2026-12-01", expected: 2, decided: 2, left: 10 });
  });

  it("looks at the rest of this period until the deadline's minute, then at the next month's, the days between included", () => {
    const received = past("2026-09-01", "2026-12-10", () => 1);
    const at = (time: string) => claimForecast({ ...quiet, received, now: new Date(`2026-12-10T${time}+09:00`) });
    expect(at("23:30:00")?.days.map(({ day }) => day)).toEqual(["2026-12-10"]);
    const next = at("23:30:01");
    expect(next?.days.at(0)?.day).toBe("2027-01-01");
    expect(next?.days).toHaveLength(10);
    expect(next?.expected).toBe(31);
  });

  it("looks back on three claim periods, over the turn of the year too", () => {
    expect(forecastSince(tuesday, "23:59")).toBe("2026-09-01");
    expect(forecastSince(new Date("2026-12-11T00:00:00+09:00"), "23:59")).toBe("2026-10-01");
    expect(forecastSince(new Date("2027-02-05T00:00:00+09:00"), "23:59")).toBe("2026-11-01");
  });

  it("says nothing while fewer than 28 days are behind it", () => {
    const of = (first: string) => claimForecast({ ...quiet, received: past(first, "2026-12-01", () => 5) });
    expect(of("2026-11-04")).toBeNull();
    expect(of("2026-11-03")).not.toBeNull();
  });
});

const quiet = { now: tuesday, deadlineTime: "23:30", received: [], decided: [], undecided: 0 };

function past(first: string, last: string, count: (day: string) => number) {
  const days: { day: string; count: number }[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push({ day, count: count(day) });
  return days;
}
