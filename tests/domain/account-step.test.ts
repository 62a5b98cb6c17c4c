import { describe, expect, it } from "vitest";
import { askedSecret, dueAccountStep } from "@/domain/account-step";

const yesterday = new Date("2026-11-30T09:00:00+09:00");
const settled = {
  termsAcceptedAt: yesterday,
  letterId: null,
  setUpLaterAt: null,
  securityEmails: 1,
  hasSecurityCode: true,
};

describe("what is due after signing in", () => {
  it("is the terms, the password, the address, the セキュリティコード, in this order", () => {
    const nothing = {
      termsAcceptedAt: null,
      letterId: "letter",
      setUpLaterAt: null,
      securityEmails: 0,
      hasSecurityCode: false,
    };
    expect(dueAccountStep(nothing)).toBe("terms");
    expect(dueAccountStep({ ...nothing, termsAcceptedAt: yesterday })).toBe("password");
    expect(dueAccountStep({ ...settled, securityEmails: 0, hasSecurityCode: false })).toBe("security-email");
    expect(dueAccountStep({ ...settled, hasSecurityCode: false })).toBe("security-code");
    expect(dueAccountStep(settled)).toBe("home");
  });

  it("leaves address and code to another time when they were put off, but never terms and password", () => {
    const later = { ...settled, setUpLaterAt: yesterday, securityEmails: 0, hasSecurityCode: false };
    expect(dueAccountStep(later)).toBe("home");
    expect(dueAccountStep({ ...later, letterId: "letter" })).toBe("password");
    expect(dueAccountStep({ ...later, termsAcceptedAt: null })).toBe("terms");
  });
});

describe("what shows that the office itself is there", () => {
  it("is the セキュリティコード wherever one is set", () => {
    expect(askedSecret("home", true)).toBe("security-code");
    expect(askedSecret("security-email", true, "security-email")).toBe("security-code");
  });

  it("is the password while no code is set", () => {
    expect(askedSecret("home", false)).toBe("password");
    expect(askedSecret("home", false, "security-code")).toBe("password");
    expect(askedSecret("security-code", false, "security-email")).toBe("password");
  });

  it("is not asked on the screen that falls due right after signing in", () => {
    expect(askedSecret("security-email", false, "security-email")).toBeNull();
    expect(askedSecret("security-code", false, "security-code")).toBeNull();
  });
});
