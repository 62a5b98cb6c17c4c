import { describe, expect, it } from "vitest";
import { ledgerSearch } from "@/domain/ledger-search";
import { ledgerView, ledgerViewText } from "@/domain/ledger-view";

describe("what a search of the ledger may mean", () => {
  it("is the beginning of a number, in any width and with dashes", () => {
    for (const typed of ["13a", "１３Ａ", "13-A "]) expect(ledgerSearch(typed)?.number).toBe("13A");
    expect(ledgerSearch("1311111111")?.number).toBe("1311111111");
    for (const typed of ["13I", "13A1B", "13111111111", "あおば"]) expect(ledgerSearch(typed)?.number).toBeNull();
  });

  it("is digits of a telephone from four on, without its dashes and brackets", () => {
    for (const typed of ["03-1234-5678", "(03)1234-5678", "０３ー１２３４ー５６７８"]) {
      expect(ledgerSearch(typed)?.phone).toBe("0312345678");
    }
    expect(ledgerSearch("123")?.phone).toBeNull();
  });

  it("is a part of a name or an address in both widths, but not for a long row of digits", () => {
    expect(ledgerSearch("ケア1号")?.texts).toEqual(["ケア1号", "ケア１号"]);
    expect(ledgerSearch("ｹｱ１号")?.texts).toEqual(["ｹｱ１号", "ケア1号", "ケア１号"]);
    expect(ledgerSearch("2-1")?.texts).toEqual(["2-1", "２－１"]);
    expect(ledgerSearch("1311111111")?.texts).toEqual([]);
  });

  it("is nothing for a blank", () => {
    expect(ledgerSearch(" \u3000")).toBeNull();
  });
});

describe("the address bar of the ledger", () => {
  it("holds the view and gives it back", () => {
    for (const view of [
      { q: "あおば & 1", status: "closed", after: "1311111111" } as const,
      { q: "", status: "all" } as const,
    ]) {
      expect(ledgerView.parse(Object.fromEntries(new URLSearchParams(ledgerViewText(view))))).toEqual(view);
    }
    expect(ledgerViewText({ q: "", status: "all" })).toBe("");
  });

  it("falls back to the usual view for what is none (R26)", () => {
    for (const garbage of [null, "x", [], { q: ["a"], status: "open", after: "'; drop" }]) {
      expect(ledgerView.parse(garbage)).toEqual({ q: "", status: "all" });
    }
  });
});
