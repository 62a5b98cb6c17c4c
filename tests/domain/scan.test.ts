import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeReference } from "@/domain/reference";
import { readScan } from "@/domain/scan";
import { formatSheet, sheetCode } from "@/domain/sheet-code";
import { systemRandom } from "@/lib/random";

describe("what a scanner read", () => {
  it("is a letter by its 受付番号, however it was typed", () => {
    const reference = makeReference(systemRandom);
    for (const typed of [reference, reference.toLowerCase(), `${reference.slice(0, 4)}-${reference.slice(4)} `]) {
      expect(readScan(typed)).toEqual({ kind: "letter", reference, sheet: null });
    }
  });

  it("is one sheet of a letter by its barcode, which a 再印刷 makes another", () => {
    const reference = makeReference(systemRandom);
    for (const sheet of [1, 2, 12]) {
      expect(readScan(sheetCode({ reference, sheet }))).toEqual({ kind: "letter", reference, sheet });
      expect(readScan(formatSheet({ reference, sheet }).toLowerCase())).toEqual({ kind: "letter", reference, sheet });
    }
    expect(readScan(`${reference}-0`)).toEqual({ kind: "unknown" });
  });

  it("is a tracking number of eleven to thirteen digits, its check digit right or wrong", () => {
    expect(readScan("1234-5678-9012")).toEqual({ kind: "tracking", number: "123456789012" });
    expect(readScan("１２３４５６７８９０１１")).toEqual({ kind: "tracking", number: "123456789011" });
  });

  it.each(["", "12345678", "12345678901234", "K7M2Q9X", "https://example.jp"])("is neither: %j", (text) => {
    expect(readScan(text)).toEqual({ kind: "unknown" });
  });

  it("is never taken for the other kind, and never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => ["letter", "tracking", "unknown"].includes(readScan(text).kind)));
    fc.assert(fc.property(fc.stringMatching(/^[2-9]{8}$/u), (digits) => readScan(digits).kind !== "tracking"));
  });
});
