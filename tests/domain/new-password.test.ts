import { describe, expect, it } from "vitest";
import { checkNewPassword, normalisePassword } from "@/domain/new-password";

const office = {
  userId: "KJ130927480561",
  providerNumber: "1310987654",
  providerName: "ひばりケアセンター",
};
const check = (typed: string) => checkNewPassword(typed, office);
const easilyGuessed =
  "推測されやすいパスワードです。よくある単語、文字や数字の並び、ユーザID、事業所番号、事業所名のほかに、8文字以上を加えてください。";

describe("a new password (R33)", () => {
  it.each([
    ["Tq7#mVx2!pLz", "random characters"],
    ["tvnmeoqjbxhw", "small letters alone: there is no rule of composition"],
    ["correct horse battery staple", "a phrase with spaces"],
    ["むらさきのあさがおさくはる", "Japanese"],
    ["🌻🍉🚲🎺🧵🪁🦊🥐🧊🪺🌵🎣", "twelve code points outside the basic plane"],
    ["kaigo no asa wa misoshiru", "a common word within a longer phrase"],
    ["ひばりケアセンター tulip-oboe", "the office's name within a longer phrase"],
  ])("may be %j: %s", (typed) => {
    expect(check(typed)).toEqual([]);
  });

  it("needs twelve characters and says how many there are", () => {
    expect(check("Tq7#mVx2!pL")).toEqual(["パスワードは12文字以上にしてください。いまは11文字です。"]);
    expect(check("")).toEqual(["新しいパスワードを入力してください。"]);
  });

  it("may have 64 and up to 128 characters, not 129", () => {
    const long = Array.from({ length: 129 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join("");
    expect(check(long.slice(0, 64))).toEqual([]);
    expect(check(long.slice(0, 128))).toEqual([]);
    expect(check(long)).toEqual(["パスワードは128文字以下にしてください。いまは129文字です。"]);
  });

  it("is counted in code points, so that eleven emoji are eleven characters", () => {
    expect(check("🌻🍉🚲🎺🧵🪁🦊🥐🧊🪺🌵")).toEqual(["パスワードは12文字以上にしてください。いまは11文字です。"]);
  });

  it.each([
    ["aaaaaaaaaaaa", "one character twelve times"],
    ["abababababab", "a pair repeated"],
    ["tulip7tulip7tulip7", "a word repeated"],
    ["123456789012", "counting"],
    ["098765432109", "counting backwards"],
    ["abcdefghijkl", "the alphabet"],
    ["qwertyuiop12", "a keyboard row"],
    ["poiuytrewq!!", "a keyboard row backwards"],
    ["1qaz2wsx3edc", "keyboard columns"],
    ["password2026", "the commonest word and a year"],
    ["ＰＡＳＳＷＯＲＤ２０２６", "the same in full width"],
    ["P@ssw0rd!2026", "the same in disguise"],
    ["kaigo-seikyu-2026", "words of the trade and a year"],
    ["介護請求パスワード令和8年", "words of the trade in Japanese"],
    ["KJ130927480561", "the user ID"],
    ["130927480561abcd", "the user ID's digits"],
    ["1310987654kaigo", "the provider number"],
    ["ひばりケアセンター2026", "the office's name"],
  ])("may not be %j: %s", (typed) => {
    expect(check(typed)).toEqual([easilyGuessed]);
  });

  it("needs eight characters of its own beside what is familiar", () => {
    expect(check("password-tvnmeoq")).toEqual([]);
    expect(check("password-tvnmeo")).toEqual([easilyGuessed]);
  });

  it("is judged by common words alone when nothing is known of the office", () => {
    const unknown = { userId: "", providerNumber: "", providerName: "" };
    expect(checkNewPassword("ひばりケアセンター2026", unknown)).toEqual([]);
    expect(checkNewPassword("password2026", unknown)).toEqual([easilyGuessed]);
  });
});

describe("a password as it is hashed", () => {
  it("is the same typed in full width or half width, and keeps its case and its spaces", () => {
    expect(normalisePassword("Ｔｕｌｉｐ　７")).toBe("Tulip 7");
    expect(normalisePassword(" Tulip 7 ")).toBe(" Tulip 7 ");
    expect(normalisePassword("か\u3099")).toBe("が");
  });
});
