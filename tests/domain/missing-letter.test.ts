import { describe, expect, it } from "vitest";
import { missingFrom, missingReport } from "@/domain/missing-letter";

const noon = (day: string) => new Date(`${day}T12:00:00+09:00`);
const letter = { printedAt: noon("2026-12-01"), postedAt: new Date("2026-12-01T00:00:00+09:00"), receivedAs: null };

describe("a letter that does not come", () => {
  it("can be reported after two days in the mail and two business days more", () => {
    expect(missingFrom(noon("2026-12-01"))).toBe("2026-12-08");
    expect(missingFrom(noon("2026-12-02"))).toBe("2026-12-09");
  });

  it("is given the days on which nobody works: over the new year it takes longer", () => {
    expect(missingFrom(noon("2026-12-28"))).toBe("2027-01-06");
  });

  it("can be reported from midnight in Tokyo on, and not a moment before", () => {
    const midnight = new Date("2026-12-08T00:00:00+09:00");
    expect(missingReport(new Date(midnight.getTime() - 1), letter, null)).toBe("too-early");
    expect(missingReport(midnight, letter, null)).toBe("possible");
  });

  it("is reported once; a report about an earlier sheet does not count for a new one", () => {
    expect(missingReport(noon("2026-12-09"), letter, noon("2026-12-08"))).toBe("reported");
    expect(missingReport(noon("2026-12-09"), letter, noon("2026-11-30"))).toBe("possible");
  });

  it("is not missing once it was reported as unopened, whatever was reported before", () => {
    const received = { ...letter, receivedAs: "intact" } as const;
    for (const reportedAt of [null, noon("2026-12-08")]) {
      expect(missingReport(noon("2026-12-02"), received, reportedAt)).toBe("received");
      expect(missingReport(noon("2026-12-09"), received, reportedAt)).toBe("received");
    }
  });
});
