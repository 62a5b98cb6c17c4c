import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPostingDay, nextPosting } from "@/domain/posting-day";
import { tokyoDay } from "@/lib/dates";

const daily = { postingWeekdays: "", cutOffTime: "15:00" };
const tokyo = (text: string) => new Date(`${text}:00+09:00`);

describe("the next posting", () => {
  it.each([
    ["before the cut-off it is today's", "2026-11-24T14:59", null, "2026-11-24"],
    ["to the minute of the cut-off too", "2026-11-24T15:00", null, "2026-11-24"],
    ["after it the next business day's", "2026-11-24T15:01", null, "2026-11-25"],
    ["but today's while a case of before still waits", "2026-11-24T16:00", "2026-11-24T11:00", "2026-11-24"],
    ["and not for one of after", "2026-11-24T16:00", "2026-11-24T15:30", "2026-11-25"],
    ["on a Saturday Tuesday's, for Monday is a holiday", "2026-11-21T10:00", "2026-11-20T10:00", "2026-11-24"],
    ["at the turn of the year that of 1/4", "2026-12-28T18:00", null, "2027-01-04"],
  ])("%s", (_, now, oldest, day) => {
    const cutOff = new Date(`${day}T15:00:00+09:00`);
    expect(nextPosting(tokyo(now), oldest === null ? null : tokyo(oldest), daily)).toEqual({ day, cutOff });
  });

  it("keeps to the federation's weekdays and time (domain.md §4)", () => {
    const rule = { postingWeekdays: "1,4", cutOffTime: "11:30" };
    const posting = { day: "2026-11-26", cutOff: new Date("2026-11-26T11:30:00+09:00") };
    expect(nextPosting(tokyo("2026-11-24T10:00"), null, rule)).toEqual(posting);
    expect(isPostingDay("2026-11-23", rule)).toBe(false);
  });

  it("is always a posting day, today or later, and its cut-off is never past unless a case of before waits", () => {
    const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.option(moments), fc.subarray(["1", "2", "3", "4", "5"]), (now, oldest, weekdays) => {
        const rule = { postingWeekdays: weekdays.join(","), cutOffTime: "15:00" };
        const { day, cutOff } = nextPosting(now, oldest, rule);
        expect(isPostingDay(day, rule)).toBe(true);
        expect(day >= tokyoDay(now)).toBe(true);
        if (cutOff < now) expect(oldest !== null && oldest <= cutOff).toBe(true);
      }),
    );
  });
});
