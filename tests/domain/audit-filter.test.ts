import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditDetail } from "@/domain/audit-detail";
import { auditedCase, auditedTime, auditFilter, auditFilterText } from "@/domain/audit-filter";

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

  it("means clock times of Tokyo, up to the end of the last minute", () => {
    const time = auditedTime(auditFilter.parse({ from: "2026-12-01T10:00", to: "2026-12-01T10:00" }));
    expect(time).toEqual({ from: new Date("2026-12-01T01:00:00Z"), until: new Date("2026-12-01T01:01:00Z") });
  });
});

describe("what an event says beside its act", () => {
  it("is read in words where there are words for it", () => {
    expect(
      auditDetail('{"from":"submitted","to":"approved","count":1200,"role":"issuer","sure":true,"none":null}'),
    ).toEqual([
      { term: "前", value: "受付済" },
      { term: "後", value: "承認済" },
      { term: "件数", value: "1,200" },
      { term: "権限", value: "発行担当" },
      { term: "sure", value: "はい" },
      { term: "none", value: "なし" },
    ]);
  });

  it("tells settings and places as their screens do, and leaves out what was blank", () => {
    expect(auditDetail('{"bulkApproval.before":true,"section.after":"","federation":"13","view":""}')).toEqual([
      { term: "一括承認(前)", value: "使う" },
      { term: "担当の課・係(後)", value: "(空欄)" },
      { term: "国保連合会", value: "東京都" },
    ]);
  });

  it("stays as it is when it is no such record: an auditor reads even what was tampered with", () => {
    expect(auditDetail("{}")).toEqual([]);
    expect(auditDetail("{broken")).toEqual([{ term: "記録", value: "{broken" }]);
    expect(auditDetail('{"a":{"b":1}}')).toEqual([{ term: "記録", value: '{"a":{"b":1}}' }]);
  });
});
