import { describe, expect, it } from "vitest";
import { canaryDays, isCanaryOverdue } from "@/domain/canary-letter";

describe("the 確認用の通知書", () => {
  it("took so many business days, holidays left out", () => {
    expect(canaryDays({ postedOn: "2026-11-20", arrivedOn: "2026-11-25" })).toBe(2);
    expect(canaryDays({ postedOn: "2026-11-20", arrivedOn: "2026-11-20" })).toBe(0);
    expect(canaryDays({ postedOn: "2026-11-20", arrivedOn: null })).toBeNull();
  });

  it("is overdue after five business days without it, and never once it has come or before it was posted", () => {
    const posted = { postedOn: "2026-11-20", arrivedOn: null };
    expect(isCanaryOverdue(posted, "2026-11-30")).toBe(false);
    expect(isCanaryOverdue(posted, "2026-12-01")).toBe(true);
    expect(isCanaryOverdue({ ...posted, arrivedOn: "2026-12-01" }, "2026-12-31")).toBe(false);
    expect(isCanaryOverdue({ postedOn: null, arrivedOn: null }, "2026-12-31")).toBe(false);
  });
});
