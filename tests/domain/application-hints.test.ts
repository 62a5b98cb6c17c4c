import { describe, expect, it } from "vitest";
import { hintsFor, valuesSeen } from "@/domain/application-hints";

const formFor = ({ providerNumber = "1311111111", email = "clerk@office.example.jp" }) => ({
  providerNumber,
  email,
  emailConfirmation: email,
});
const doubtful = formFor({ providerNumber: "2711111111", email: "office@gmial.com" });

describe("what a clerk is asked to look at again (issue 2, A1)", () => {
  it("is nothing for the manual's own sample", () => {
    expect(hintsFor(formFor({ providerNumber: "1311111111", email: "mailforsecurity-001@jp" }), "")).toEqual([]);
  });

  it("is a check digit that does not agree, and a mail domain that looks mistyped", () => {
    expect(hintsFor(doubtful, "")).toEqual([
      { about: "check-digit", value: "2711111111" },
      { about: "mail-domain", value: "office@gmial.com", likely: "office@gmail.com" },
    ]);
  });

  it("is an old carrier address, of which many senders give up (domain.md §3.6)", () => {
    for (const email of ["a..b@docomo.ne.jp", "a.@ezweb.ne.jp"]) {
      expect(hintsFor(formFor({ email }), "")).toEqual([{ about: "old-carrier", value: email }]);
    }
  });

  it("is the domain first where an old carrier address is mistyped as well", () => {
    expect(hintsFor(formFor({ email: "a..b@docomo.co.jp" }), "")).toMatchObject([{ about: "mail-domain" }]);
  });

  it("is nothing that was asked before: the second 次へ goes through", () => {
    expect(hintsFor(doubtful, valuesSeen(doubtful))).toEqual([]);
  });

  it("is asked anew of any other value", () => {
    const changed = { ...doubtful, email: "desk@gmial.com" };
    expect(hintsFor(changed, valuesSeen(doubtful))).toMatchObject([{ about: "mail-domain", value: "desk@gmial.com" }]);
    expect(hintsFor(doubtful, "2711111111x office@gmial.comx")).toHaveLength(2);
  });
});
