import { describe, expect, it } from "vitest";
import { dueReminder } from "@/domain/letter-reminder";

const postedAt = new Date("2026-12-01T00:00:00+09:00");
const validUntil = new Date("2026-12-31T23:59:59.999+09:00");
const fresh = { postedAt, validUntil, reminders: 0, endingWarnedAt: null };
const on = (day: string) => new Date(`${day}T00:00:00+09:00`);
const justBefore = (day: string) => new Date(on(day).getTime() - 1);

describe("the reminder of an unused letter", () => {
  it("is due seven days after posting, not a millisecond sooner", () => {
    expect(dueReminder(fresh, justBefore("2026-12-08"))).toBeNull();
    expect(dueReminder(fresh, on("2026-12-08"))).toEqual({ kind: "reminder", days: 7, reminders: 1 });
  });

  it("is due again after fourteen days, and then no more", () => {
    const once = { ...fresh, reminders: 1 };
    expect(dueReminder(once, justBefore("2026-12-15"))).toBeNull();
    expect(dueReminder(once, on("2026-12-15"))).toEqual({ kind: "reminder", days: 14, reminders: 2 });
    expect(dueReminder({ ...fresh, reminders: 2 }, on("2026-12-20"))).toBeNull();
  });

  it("is one after a long outage: the second stands for both", () => {
    expect(dueReminder(fresh, on("2026-12-16"))).toEqual({ kind: "reminder", days: 14, reminders: 2 });
  });
});

describe("the warning that the temporary password ends", () => {
  const reminded = { ...fresh, reminders: 2 };

  it("is due three days before the end, once", () => {
    const due = new Date("2026-12-28T23:59:59.999+09:00");
    expect(dueReminder(reminded, new Date(due.getTime() - 1))).toBeNull();
    expect(dueReminder(reminded, due)).toEqual({ kind: "password-ending", reminders: 2 });
    expect(dueReminder({ ...reminded, endingWarnedAt: due }, on("2026-12-30"))).toBeNull();
  });

  it("takes the place of reminders that were held up until then", () => {
    expect(dueReminder(fresh, on("2026-12-30"))).toEqual({ kind: "password-ending", reminders: 2 });
  });

  it("comes first where a federation's letters end early, and the reminder of the seventh day still follows", () => {
    const short = { ...fresh, validUntil: new Date("2026-12-09T23:59:59.999+09:00") };
    expect(dueReminder(short, on("2026-12-07"))).toEqual({ kind: "password-ending", reminders: 0 });
    const warned = { ...short, endingWarnedAt: on("2026-12-07") };
    expect(dueReminder(warned, on("2026-12-08"))).toEqual({ kind: "reminder", days: 7, reminders: 1 });
  });
});
