import { describe, expect, it } from "vitest";
import { reminderDayFault, usualReminderDay } from "@/domain/reminder-day";

const today = "2026-12-01";

describe("確認日 (issue 3, 5)", () => {
  it("is a business day from tomorrow on, at most 60 days ahead", () => {
    for (const day of ["2026-12-02", "2026-12-28", "2027-01-29"]) expect(reminderDayFault(day, today)).toBeNull();
  });

  it.each([
    ["2026-11-30", "明日以降"],
    [today, "明日以降"],
    ["2027-02-01", "60日以内"],
    ["2026-12-05", "避けて"],
    ["2026-12-29", "避けて"],
    ["2027-01-11", "避けて"],
  ])("is not %s", (day, words) => {
    expect(reminderDayFault(day, today)).toContain(words);
  });

  it("is offered five business days ahead, which is always a good one", () => {
    expect(usualReminderDay(today)).toBe("2026-12-08");
    expect(usualReminderDay("2026-12-25")).toBe("2027-01-07");
    expect(reminderDayFault(usualReminderDay("2026-12-25"), "2026-12-25")).toBeNull();
  });
});
