import { describe, expect, it } from "vitest";
import type { ComparedCase } from "@/domain/case-comparison";
import { comparedItems, comparison } from "@/domain/case-comparison";

const usual: ComparedCase = {
  application: { providerNumber: "1311111111", federation: "13", email: "clerk@example.jp", officeMovedAt: null },
  provider: { status: "active", postalCode: "1020082", address: "東京都千代田区一番町1", phone: "03-0000-0000" },
  account: { compromised: false, securityEmails: [] },
  addressIsNew: false,
  changePending: false,
};

const now = new Date("2026-12-01T10:00:00+09:00");
const verdicts = (compared: ComparedCase) =>
  comparedItems.filter((item) => ["look", "differs"].includes(comparison(compared)[item].verdict));

describe("the comparison of an application with the ledger", () => {
  it("finds nothing to look at in a usual one", () => {
    expect(verdicts(usual)).toEqual([]);
    expect(comparison(usual).number.verdict).toBe("fits");
    expect(comparison(usual).prefecture.verdict).toBe("fits");
    expect(comparison(usual).address.verdict).toBe("fits");
  });

  it("says that nothing fits an office that the ledger does not know", () => {
    expect(verdicts({ ...usual, provider: undefined })).toEqual(["number", "name", "corporation", "address", "phone"]);
    expect(comparison({ ...usual, provider: undefined }).number).toEqual({
      verdict: "differs",
      note: "事業所台帳に見つかりません",
    });
  });

  it("asks to look at an address without 〒, which may not arrive", () => {
    const provider = { status: "active" as const, postalCode: "", address: "東京都千代田区一番町1", phone: "03" };
    expect(comparison({ ...usual, provider }).address).toEqual({ verdict: "look", note: "郵便番号がありません" });
  });

  it("does not take a closed office for one that fits", () => {
    const provider = { status: "closed" as const, postalCode: "", address: "東京都", phone: "03" };
    expect(comparison({ ...usual, provider }).number.verdict).toBe("differs");
  });

  it("hints at a check digit that does not agree, and refuses nothing by it", () => {
    const application = { ...usual.application, providerNumber: "1311111112" };
    expect(comparison({ ...usual, application }).number).toMatchObject({ verdict: "look" });
  });

  it("asks to look when the office lies in another prefecture than its federation", () => {
    const application = { ...usual.application, federation: "11" as const };
    expect(comparison({ ...usual, application }).prefecture).toEqual({
      verdict: "look",
      note: "所在地は東京都です",
    });
  });

  it.each([
    [
      { provider: { status: "active" as const, postalCode: "1020082", address: "", phone: "03" } },
      "differs",
      "住所がなく",
    ],
    [{ changePending: true }, "look", "確認を待って"],
    [{ application: { ...usual.application, officeMovedAt: now } }, "look", "移転した"],
    [{ addressIsNew: true }, "look", "最近変わった"],
  ])("asks to look at the address: %j", (over, verdict, note) => {
    const { address } = comparison({ ...usual, ...over });
    expect(address).toEqual({ verdict, note: expect.stringContaining(note) });
  });

  it("asks to look where no call is possible, for the ledger has no number", () => {
    const provider = { status: "active" as const, postalCode: "1020082", address: "東京都", phone: "" };
    expect(comparison({ ...usual, provider }).phone.verdict).toBe("look");
  });

  it("compares the notification address with the registered ones, in any spelling of capitals", () => {
    const withAddress = (email: string) =>
      comparison({ ...usual, account: { compromised: false, securityEmails: [{ email }] } }).email.verdict;
    expect(withAddress("Clerk@Example.jp")).toBe("fits");
    expect(withAddress("owner@example.jp")).toBe("look");
    expect(comparison(usual).email.verdict).toBe("alone");
  });

  it("says that the old password was killed, and that an office without an ID gets one", () => {
    const account = { compromised: true, securityEmails: [] };
    expect(comparison({ ...usual, account })["user-id"].verdict).toBe("look");
    expect(comparison({ ...usual, account: undefined })["user-id"]).toEqual({
      verdict: "alone",
      note: "印刷のときに新しく発行します",
    });
  });
});
