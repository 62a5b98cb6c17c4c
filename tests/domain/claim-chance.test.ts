import { describe, expect, it } from "vitest";
import type { WaitingReason } from "@/domain/application-status";
import { caseAge } from "@/domain/case-age";
import { claimChance, type PostingSettings, type Standing } from "@/domain/claim-chance";
import { nextPosting } from "@/domain/posting-day";

const usual: PostingSettings = { claimDeadlineTime: "23:59", postingWeekdays: "", cutOffTime: "15:00" };

describe("the chance of making this month's 10th", () => {
  it("is good while a letter decided now comes with the usual leeway, tight on the last days, then gone", () => {
    expect(at("2026-12-04T10:00")).toBe("makes");
    expect(at("2026-12-07T10:00")).toBe("tight");
    expect(at("2026-12-08T14:59")).toBe("tight");
    expect(at("2026-12-08T15:01")).toBe("misses");
    expect(at("2026-12-10T23:59")).toBe("misses");
    expect(at("2026-12-11T00:00")).toBe("makes");
  });

  it("counts today's post until the cut-off time of the federation, on a day that is worked", () => {
    expect(at("2026-12-08T15:01", {}, { ...usual, cutOffTime: "16:30" })).toBe("tight");
    expect(at("2026-12-06T20:00")).toBe(at("2026-12-07T09:00"));
  });

  it("is today's post at the very cut-off and no more a second later, as `nextPosting` has it", () => {
    const cutOff = new Date("2026-12-08T15:00:00+09:00");
    for (const [after, chance] of [
      [0, "tight"],
      [1, "misses"],
      [30_000, "misses"],
    ] as const) {
      const now = new Date(cutOff.getTime() + after);
      expect(claimChance(now, { status: "reviewing", waitingReason: null }, usual)).toBe(chance);
      expect(nextPosting(now, null, usual).day).toBe(chance === "tight" ? "2026-12-08" : "2026-12-09");
    }
  });

  it("stays with today's post after the cut-off for what was approved before it, or is printed", () => {
    const approvedAt = (time: string) => ({ status: "approved" as const, approvedAt: moment(time) });
    expect(at("2026-12-08T16:00", approvedAt("2026-12-08T14:59"))).toBe("tight");
    expect(at("2026-12-08T16:00", approvedAt("2026-12-08T15:01"))).toBe("misses");
    expect(at("2026-12-08T16:00", { status: "approved" })).toBe("tight");
    expect(at("2026-12-08T16:00", { status: "printed" })).toBe("tight");
    expect(at("2026-12-09T00:00", { status: "printed" })).toBe("misses");
  });

  it("is that of a case that waits for its envelope as long as the envelope is missing", () => {
    expect(at("2026-12-07T10:00", { lacksEnvelope: true })).toBe("misses");
    expect(at("2026-12-07T10:00", { status: "waiting", waitingReason: "contact", lacksEnvelope: true })).toBe("misses");
    expect(at("2026-12-07T10:00", { lacksEnvelope: false })).toBe("tight");
  });

  it("counts on no delivery on a Sunday", () => {
    expect(at("2027-01-07T10:00")).toBe("tight");
    expect(at("2027-01-08T10:00")).toBe("misses");
  });

  it("waits for the federation's posting day", () => {
    expect(at("2026-12-03T10:00", {}, { ...usual, postingWeekdays: "3" })).toBe("misses");
    expect(at("2026-12-03T10:00", {}, { ...usual, postingWeekdays: "1,4" })).toBe("makes");
  });

  it("ends with the federation's own time on the 10th", () => {
    const early = { ...usual, claimDeadlineTime: "12:00" };
    expect(at("2026-12-10T12:00", {}, early)).toBe("misses");
    expect(at("2026-12-10T12:01", {}, early)).toBe("makes");
  });

  it("is worse by what a case waits for: a call, an envelope in the mail, a 変更届", () => {
    const waiting = (waitingReason: WaitingReason | null) =>
      at("2026-12-07T10:00", { status: "waiting", waitingReason });
    expect(waiting("contact")).toBe("tight");
    expect(waiting(null)).toBe("tight");
    expect(waiting("envelope")).toBe("misses");
    expect(waiting("correction")).toBe("misses");
    expect(at("2026-12-03T10:00", { status: "waiting", waitingReason: "correction" })).toBe("misses");
  });

  it("is said of what the desk still has in hand, and of nothing else", () => {
    for (const status of ["submitted", "reviewing", "waiting", "returned", "approved", "printed"] as const)
      expect(at("2026-12-01T10:00", { status }), status).toBe("makes");
    for (const status of ["posted", "completed", "rejected", "withdrawn", "superseded"] as const)
      expect(at("2026-12-01T10:00", { status }), status).toBeNull();
  });
});

describe("the age of a case", () => {
  it("counts business days and is late after three", () => {
    const submitted = new Date("2026-12-03T23:59:00+09:00");
    const ages = ["2026-12-03", "2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09"].map((day) =>
      caseAge(submitted, new Date(`${day}T23:59:00+09:00`)),
    );
    expect(ages).toEqual([
      { days: 0, tone: "fresh" },
      { days: 1, tone: "fresh" },
      { days: 2, tone: "fresh" },
      { days: 3, tone: "due" },
      { days: 4, tone: "late" },
    ]);
  });
});

function at(time: string, standing: Partial<Standing> = {}, settings = usual) {
  return claimChance(moment(time), { status: "submitted", waitingReason: null, ...standing }, settings);
}

function moment(time: string): Date {
  return new Date(`${time}:00+09:00`);
}
