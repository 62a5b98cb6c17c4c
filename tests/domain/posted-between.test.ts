import { describe, expect, it } from "vitest";
import { postedBetween } from "@/domain/posted-between";

const sentenceOf = (asked: unknown) => postedBetween.safeParse(asked).error?.issues.map(({ message }) => message);

describe("the days of posting that a list is asked for", () => {
  it("are without an end where a field is empty or missing", () => {
    expect(postedBetween.parse({ from: "", to: "" })).toEqual({ from: null, to: null });
    expect(postedBetween.parse({})).toEqual({ from: null, to: null });
    expect(postedBetween.parse({ from: "2026-11-01", to: "" })).toEqual({ from: "2026-11-01", to: null });
  });

  it("may be one day alone, and no end before the beginning", () => {
    expect(postedBetween.parse({ from: "2026-11-30", to: "2026-11-30" }).to).toBe("2026-11-30");
    expect(sentenceOf({ from: "2026-12-01", to: "2026-11-30" })).toEqual([
      "「いつまで」は、「いつから」と同じ日か、それより後の日にしてください。",
    ]);
  });

  it.each(["2026-02-30", "30.11.2026", "きのう"])(
    "are no %s, which would be all days if it were passed over",
    (from) => {
      expect(sentenceOf({ from, to: "" })).toEqual([
        "日付を確認してください。年、月、日の順に、2026-11-30のように入力してください。",
      ]);
    },
  );
});
