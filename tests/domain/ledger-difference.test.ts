import { describe, expect, it } from "vitest";
import { differenceOf, fieldChanges, ledgerValue } from "@/domain/ledger-difference";
import { changesIn, recordedChange, recordedWish, wishedAddress } from "@/domain/recorded-change";
import { tokyoOffice } from "@/tests/services/ledger/ledger-support";

const moved = { ...tokyoOffice, phone: "03-9", building: "別館" };

describe("how a row of a file differs from the ledger", () => {
  it("is told by its most serious change: the address before all else", () => {
    expect(differenceOf(tokyoOffice, undefined)).toBe("added");
    expect(differenceOf(tokyoOffice, { ...tokyoOffice })).toBe("unchanged");
    expect(differenceOf({ ...tokyoOffice, status: "closed" }, tokyoOffice)).toBe("changed");
    for (const field of ["postalCode", "address", "building"]) {
      expect(differenceOf({ ...moved, [field]: "x" }, tokyoOffice)).toBe("address");
    }
  });

  it("lists every field that differs, those of the address first", () => {
    expect(fieldChanges(tokyoOffice, moved)).toEqual([
      { field: "building", before: "請求ビル3階", after: "別館" },
      { field: "phone", before: "03-0000-0001", after: "03-9" },
    ]);
  });

  it("shows values as a reader knows them", () => {
    expect(ledgerValue("postalCode", "1000001")).toBe("100-0001");
    expect(ledgerValue("status", "closed")).toBe("廃止または休止");
    expect(ledgerValue("building", "")).toBe("(空欄)");
  });
});

describe("a change of the ledger as it is kept", () => {
  it("gives back the fields it touched", () => {
    const changes = fieldChanges(tokyoOffice, moved);
    expect(changesIn(recordedChange(changes))).toEqual(changes);
  });

  it("holds the whole wished address, so that nothing of the old one stays by mistake", () => {
    const wish = recordedWish(tokyoOffice, { ...tokyoOffice, building: "" });
    expect(wishedAddress(wish)).toEqual({ postalCode: "1000001", address: tokyoOffice.address, building: "" });
    expect(changesIn(wish)).toEqual([{ field: "building", before: "請求ビル3階", after: "" }]);
  });
});
