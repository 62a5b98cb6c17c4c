import { describe, expect, it } from "vitest";
import { checkNewPassword } from "@/domain/new-password";
import { passwordStrength } from "@/domain/password-strength";

const office = { userId: "KJ130927480561", providerNumber: "1310987654", providerName: "ひばりケアセンター" };
const strengthOf = (typed: string) => passwordStrength(typed, office)?.strength;

describe("the strength hint of a new password", () => {
  it("says nothing before anything is typed", () => {
    expect(passwordStrength("", office)).toBeNull();
  });

  it.each(["Tq7#mVx2", "password2026", "KJ130927480561", "ひばりケアセンター2026"])(
    "calls %j weak and says what its refusal would say (R33)",
    (typed) => {
      expect(passwordStrength(typed, office)).toEqual({ strength: "弱い", why: checkNewPassword(typed, office)[0] });
    },
  );

  it("calls what is accepted fair, and says how many characters are missing to strong", () => {
    expect(passwordStrength("tvnmeoqjbxhw", office)).toEqual({
      strength: "ふつう",
      why: "あと4文字ふやすと、さらに推測されにくくなります。",
    });
    expect(strengthOf("tvnmeoqjbxhwrzk")).toBe("ふつう");
    expect(strengthOf("tvnmeoqjbxhwrzkg")).toBe("強い");
  });

  it("counts no familiar part: a long password of common words is not strong", () => {
    expect(strengthOf("password-login-tvnmeoq")).toBe("ふつう");
    expect(strengthOf("むらさきのあさがおさくはるのよる")).toBe("強い");
  });
});
