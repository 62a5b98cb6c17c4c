import { describe, expect, it } from "vitest";
import { helpdesk, helpdeskSentence, helpdeskToday } from "@/domain/helpdesk";

const tokyo = (time: string) => new Date(`${time}+09:00`);

describe("the helpdesk (domain.md §1)", () => {
  it("has the number of the manual", () => {
    expect(helpdesk.phone).toBe("0570-059-402");
  });

  it.each([
    ["2026-11-24T10:00:00", "本日 10:00〜17:00(受付中)", "a weekday after the 10th"],
    ["2026-11-24T09:59:59", "本日 10:00〜17:00(受付前)", "just before opening"],
    ["2026-11-24T00:00:00", "本日 10:00〜17:00(受付前)", "midnight of a working day"],
    ["2026-11-24T16:59:59", "本日 10:00〜17:00(受付中)", "just before closing"],
    ["2026-11-24T17:00:00", "本日の受付は終了しました。次は11月25日(水) 10:00〜17:00です。", "closing time"],
    [
      "2026-11-20T18:00:00",
      "本日の受付は終了しました。次は11月24日(火) 10:00〜17:00です。",
      "before three days of rest",
    ],
    ["2026-11-21T12:00:00", "本日はお休みです。次は11月24日(火) 10:00〜17:00です。", "a Saturday after the 10th"],
    ["2026-11-22T12:00:00", "本日はお休みです。次は11月24日(火) 10:00〜17:00です。", "a Sunday"],
    ["2026-11-23T12:00:00", "本日はお休みです。次は11月24日(火) 10:00〜17:00です。", "a holiday"],
    ["2026-12-01T18:59:59", "本日 10:00〜19:00(受付中)", "a weekday of the claim period, its first day"],
    ["2026-12-10T18:00:00", "本日 10:00〜19:00(受付中)", "a weekday of the claim period, its last day"],
    ["2026-12-11T18:00:00", "本日の受付は終了しました。次は12月14日(月) 10:00〜17:00です。", "the day after it"],
    [
      "2026-12-04T19:00:00",
      "本日の受付は終了しました。次は12月5日(土) 10:00〜17:00です。",
      "the evening before a Saturday in it",
    ],
    ["2026-12-05T16:00:00", "本日 10:00〜17:00(受付中)", "a Saturday of the claim period"],
    ["2026-12-06T12:00:00", "本日はお休みです。次は12月7日(月) 10:00〜19:00です。", "a Sunday of the claim period"],
    [
      "2026-11-30T17:00:00",
      "本日の受付は終了しました。次は12月1日(火) 10:00〜19:00です。",
      "the eve of the claim period",
    ],
    ["2028-02-05T12:00:00", "本日 10:00〜17:00(受付中)", "a Saturday of the claim period in February"],
    [
      "2026-12-28T18:00:00",
      "本日の受付は終了しました。次は1月4日(月) 10:00〜19:00です。",
      "before the year-end rest, ours by decision",
    ],
    [
      "2027-01-02T12:00:00",
      "本日はお休みです。次は1月4日(月) 10:00〜19:00です。",
      "within it, though a Saturday of the claim period",
    ],
  ])("says at %s: %s (%s)", (time, sentence) => {
    expect(helpdeskSentence(tokyo(time))).toBe(sentence);
  });

  it("gives programs the state and the hours apart from the sentence", () => {
    expect(helpdeskToday(tokyo("2026-12-01T12:00:00"))).toEqual({ state: "open", open: "10:00", close: "19:00" });
    expect(helpdeskToday(tokyo("2026-11-22T12:00:00"))).toEqual({
      state: "closed",
      next: { day: "2026-11-24", open: "10:00", close: "17:00" },
    });
  });
});
