import { describe, expect, it } from "vitest";
import { postingWeekdayNames, postingWeekdays } from "@/domain/posting-weekdays";

describe("the weekdays on which a federation posts (domain.md §4)", () => {
  it("are read from its settings, in words for the screen", () => {
    expect(postingWeekdays("1,4")).toEqual([1, 4]);
    expect(postingWeekdayNames("1,4")).toBe("月曜日・木曜日");
  });

  it("are blank where nobody has set them", () => {
    expect(postingWeekdays("")).toEqual([]);
    expect(postingWeekdayNames("")).toBe("");
  });

  it("hold no day on which no letter can be posted, for the letter would never come", () => {
    expect(postingWeekdays("0,6,2,x,9")).toEqual([2]);
  });
});
