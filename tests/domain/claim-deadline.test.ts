import { describe, expect, it } from "vitest";
import {
  claimDeadline,
  claimOutlook,
  daysLeft,
  expectedArrival,
  movedOutlook,
  outlookLines,
  stepsAtPace,
  usualSteps,
} from "@/domain/claim-deadline";

const tokyo = (time: string) => new Date(`${time}+09:00`);
const noon = (day: string) => tokyo(`${day}T12:00:00`);

describe("the claim deadline (domain.md §1)", () => {
  it.each([
    ["2026-12-01T00:00:00", "2026-12-10T23:59:00"],
    ["2026-12-10T23:59:00", "2026-12-10T23:59:00"],
    ["2026-12-10T23:59:01", "2027-01-10T23:59:00"],
    ["2026-11-22T12:00:00", "2026-12-10T23:59:00"],
    ["2026-12-31T23:59:59", "2027-01-10T23:59:00"],
    ["2027-01-31T12:00:00", "2027-02-10T23:59:00"],
    ["2027-02-28T12:00:00", "2027-03-10T23:59:00"],
  ])("is, seen from %s, %s", (now, expected) => {
    expect(claimDeadline(tokyo(now))).toEqual(tokyo(expected));
  });

  it("follows the hour of the federation (domain.md §4)", () => {
    expect(claimDeadline(tokyo("2026-12-10T23:30:00"), "23:30")).toEqual(tokyo("2026-12-10T23:30:00"));
    expect(claimDeadline(tokyo("2026-12-10T23:30:01"), "23:30")).toEqual(tokyo("2027-01-10T23:30:00"));
  });

  it("is counted in calendar days of Tokyo", () => {
    const deadline = tokyo("2026-12-10T23:59:00");
    expect(daysLeft(noon("2026-11-22"), deadline)).toBe(18);
    expect(daysLeft(tokyo("2026-12-09T23:59:59"), deadline)).toBe(1);
    expect(daysLeft(tokyo("2026-12-10T00:00:00"), deadline)).toBe(0);
  });
});

describe("when the letter should arrive (domain.md §1, §4)", () => {
  const quick = { reviewBusinessDays: 1, postingBusinessDays: 1, mailDays: 1 };

  it("takes three business days to review, one to post, two in the mail, and two business days of leeway, by our decision", () => {
    expect(expectedArrival(noon("2026-11-22"))).toEqual({ from: "2026-11-29", to: "2026-12-01" });
  });

  it("counts business days to review and to post, calendar days in the mail", () => {
    expect(expectedArrival(noon("2026-11-16"), quick)).toEqual({ from: "2026-11-19", to: "2026-11-24" });
    expect(expectedArrival(noon("2026-11-19"), quick)).toEqual({ from: "2026-11-25", to: "2026-11-27" });
  });

  it("waits for the federation's posting weekday", () => {
    const onThursdays = { ...quick, postingWeekdays: [4] };
    expect(expectedArrival(noon("2026-11-16"), onThursdays).from).toBe("2026-11-20");
    expect(expectedArrival(noon("2026-11-17"), onThursdays).from).toBe("2026-11-20");
    expect(expectedArrival(noon("2026-11-18"), onThursdays).from).toBe("2026-11-27");
  });

  it("waits a week more when the posting weekday is a holiday", () => {
    expect(expectedArrival(noon("2026-11-18"), { ...quick, postingWeekdays: [1] }).from).toBe("2026-12-01");
  });

  it("posts on any business day when no weekday is set", () => {
    expect(expectedArrival(noon("2026-11-16"), { ...quick, postingWeekdays: [] }).from).toBe("2026-11-19");
  });

  it("rests over the turn of the year", () => {
    expect(expectedArrival(noon("2026-12-28"), quick)).toEqual({ from: "2027-01-06", to: "2027-01-08" });
  });

  it("takes the day of submission by Tokyo's clock", () => {
    expect(expectedArrival(new Date("2026-11-16T14:59:59Z"), quick).from).toBe("2026-11-19");
    expect(expectedArrival(new Date("2026-11-16T15:00:00Z"), quick).from).toBe("2026-11-20");
  });
});

describe("the pace of a federation (issue 2, A6)", () => {
  it("moves the letter's day by its real median, posting included", () => {
    expect(expectedArrival(noon("2026-11-16"), stepsAtPace(2)).from).toBe("2026-11-20");
    expect(expectedArrival(noon("2026-11-16"), stepsAtPace(5)).from).toBe("2026-11-26");
  });

  it("never promises a letter before a day of posting", () => {
    expect(stepsAtPace(0)).toEqual({ ...usualSteps, reviewBusinessDays: 0 });
  });

  it("is our own decision while too few cases are known", () => {
    expect(stepsAtPace(null)).toEqual(usualSteps);
  });

  it("take two days more where an envelope has to come first, unless past cases tell of it", () => {
    expect(stepsAtPace(null, "due").reviewBusinessDays).toBe(usualSteps.reviewBusinessDays + usualSteps.mailDays);
    expect(stepsAtPace(5, "due")).toEqual(stepsAtPace(5));
  });

  it("are no more than the usual ones once the envelope came, for past cases hold the wait for theirs", () => {
    expect(stepsAtPace(8, "came")).toEqual(usualSteps);
    expect(stepsAtPace(2, "came")).toEqual(stepsAtPace(2));
    expect(stepsAtPace(null, "came")).toEqual(usualSteps);
  });
});

describe("the outlook on the deadline (domain.md §1)", () => {
  const arriving = (to: string) => ({ from: "2026-11-27", to });

  it("counts the days and names the day of the letter", () => {
    expect(claimOutlook(noon("2026-12-01"), arriving("2026-12-08"))).toEqual({
      sentence: "今月の請求締切(12月10日)まであと9日です。通知書は12月8日(火)ごろ届く見込みです。",
      whenLate: [],
    });
  });

  it("speaks of the next deadline once this month's has passed", () => {
    expect(claimOutlook(noon("2026-11-22"), arriving("2026-12-01")).sentence).toBe(
      "次の請求締切(12月10日)まであと18日です。通知書は12月1日(火)ごろ届く見込みです。",
    );
  });

  it("says what else to do when the letter may come on the last day or later", () => {
    const steps = (to: string) => claimOutlook(noon("2026-12-01"), arriving(to)).whenLate.join();
    expect(steps("2026-12-09")).toBe("");
    for (const to of ["2026-12-10", "2026-12-11"]) {
      expect(steps(to)).toMatch(/以前のパスワード.*セキュリティ用メールアドレス.*媒体での請求.*国保連合会へお電話/);
    }
  });

  it("gives the hour on the last day itself", () => {
    expect(claimOutlook(noon("2026-12-10"), arriving("2026-12-22"), "23:30").sentence).toBe(
      "今月の請求締切(12月10日)は本日23:30です。通知書は12月22日(火)ごろ届く見込みです。",
    );
  });

  it("calls a letter late whose day has passed, instead of promising it again", () => {
    const sentence = (now: string) => claimOutlook(noon(now), arriving("2026-12-08")).sentence;
    expect(sentence("2026-12-08")).toContain("通知書は12月8日(火)ごろ届く見込みです。");
    expect(sentence("2026-12-09")).toContain("通知書は、見込み(12月8日(火))より遅れています。");
  });

  it("names no day to an office that moved, but the days left and what else to do (domain.md §5)", () => {
    const { sentence, whenLate } = movedOutlook(noon("2026-12-01"), "told");
    expect(sentence).toBe(
      "今月の請求締切(12月10日)まであと9日です。移転したことを国保連合会へお伝えしました。変更届により事業所台帳の住所が変わってから、通知書を郵送します。そのため、届く日の見込みはまだお知らせできません。",
    );
    expect(whenLate).toHaveLength(3);
    expect(movedOutlook(noon("2026-12-10"), "telling", "23:30").sentence).toMatch(
      /本日23:30です。移転.*お伝えします。/,
    );
  });

  it("is told in a mail line by line", () => {
    expect(outlookLines(claimOutlook(noon("2026-12-01"), arriving("2026-12-08")))).not.toContain("\n");
    const lines = outlookLines(claimOutlook(noon("2026-12-01"), arriving("2026-12-11"))).split("\n");
    expect(lines[1]).toBe("締切に間に合わないおそれがあります。");
    expect(lines.slice(2)).toHaveLength(3);
  });
});
