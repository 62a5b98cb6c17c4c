import { describe, expect, it } from "vitest";
import { setUpWalk } from "@/domain/set-up-walk";

const signedInAt = new Date("2026-12-01T10:00:00+09:00");
const before = new Date("2026-11-01T10:00:00+09:00");
const since = new Date("2026-12-01T10:05:00+09:00");
const nothing = {
  signedInAt,
  byLetter: true,
  termsAcceptedAt: null,
  passwordChangedAt: null,
  addresses: [],
  hasSecurityCode: false,
};
const four = ["terms", "password", "security-email", "security-code"];

describe("the set-up screens of one sign-in", () => {
  it("are four after a letter, and stay the same four while they are walked", () => {
    expect(setUpWalk(nothing)).toEqual(four);
    const agreed = { ...nothing, termsAcceptedAt: since };
    expect(setUpWalk(agreed)).toEqual(four);
    const chosen = { ...agreed, byLetter: false, passwordChangedAt: since };
    expect(setUpWalk(chosen)).toEqual(four);
    expect(setUpWalk({ ...chosen, addresses: [{ registeredAt: since }] })).toEqual(four);
  });

  it("leave out what was settled before the sign-in", () => {
    const settled = { ...nothing, byLetter: false, termsAcceptedAt: before, passwordChangedAt: before };
    expect(setUpWalk(settled)).toEqual(["security-email", "security-code"]);
    expect(setUpWalk({ ...settled, addresses: [{ registeredAt: before }] })).toEqual(["security-code"]);
  });
});
