import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditedCase, auditedTime, auditFilter, auditFilterFaults, auditFilterText } from "@/domain/audit-filter";

describe("the filter of the audit page", () => {
  it("is read back from the address bar as it was written there", () => {
    const filter = auditFilter.parse({
      person: "staff:tokyo-supervisor",
      case: "K7M2-Q9XA",
      group: "decisions",
      from: "2026-12-01T09:30",
      to: "2026-12-01T18:00",
      federation: "13",
      before: "1764550800000.42",
    });
    const text = auditFilterText(filter);
    expect(auditFilter.parse(Object.fromEntries(new URLSearchParams(text)))).toEqual(filter);
    expect(auditFilterText(filter, { before: undefined })).not.toContain("before");
    expect(auditFilterText(auditFilter.parse({}))).toBe("");
  });

  it("takes whatever an address may hold, and falls back to no filter", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const names = ["person", "case", "group", "from", "to", "federation", "before"] as const;
    fc.assert(
      fc.property(fc.record(Object.fromEntries(names.map((name) => [name, value]))), (asked) => {
        const filter = auditFilter.parse(asked);
        expect(() => [auditedCase(filter), auditedTime(filter), auditFilterText(filter)]).not.toThrow();
      }),
    );
    expect(auditFilter.parse(null)).toEqual(auditFilter.parse({}));
    const nonsense = { person: "staff:Ａ", group: "all", from: "yesterday", to: "2026-13-01T00:00", before: "1" };
    expect(auditFilter.parse(nonsense)).toEqual(auditFilter.parse({}));
  });

  it("tells a mistyped 受付番号 from none", () => {
    expect(auditedCase(auditFilter.parse({}))).toBeUndefined();
    expect(auditedCase(auditFilter.parse({ case: "K7M2" }))).toBeNull();
  });

  it("is told when it ends before it begins, and when its 受付番号 is none, each beside its field", () => {
    const asked = { from: "2026-12-02T00:00", to: "2026-12-01T23:59" };
    const fields = (change: object) =>
      auditFilterFaults(auditFilter.parse({ ...asked, ...change })).map((f) => f.field);
    expect(fields({})).toEqual(["to"]);
    expect(fields({ case: "K7M2" })).toEqual(["case", "to"]);
    expect(fields({ to: asked.from })).toEqual([]);
    expect(fields({ to: undefined })).toEqual([]);
  });

  it("means clock times of Tokyo, up to the end of the last minute", () => {
    const time = auditedTime(auditFilter.parse({ from: "2026-12-01T10:00", to: "2026-12-01T10:00" }));
    expect(time).toEqual({ from: new Date("2026-12-01T01:00:00Z"), until: new Date("2026-12-01T01:01:00Z") });
  });
});
