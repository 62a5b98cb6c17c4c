import { describe, expect, it } from "vitest";
import { securityCodeEntry, securityCodeFault } from "@/domain/security-code";

const office = { userId: "KJ130927480561", providerNumber: "1310987654" };

function entry(newSecurityCode: unknown, newSecurityCodeConfirmation: unknown = newSecurityCode) {
  const parsed = securityCodeEntry.safeParse({ newSecurityCode, newSecurityCodeConfirmation });
  return parsed.success
    ? parsed.data.newSecurityCode
    : parsed.error.issues.map(({ path, message }) => [path[0], message]);
}

describe("a セキュリティコード typed twice", () => {
  it.each(["720418", "７２０４１８", "720-418", " 72 04 18 "])("is taken from %j", (typed) => {
    expect(entry(typed)).toBe("720418");
  });

  it("keeps its leading zeros", () => {
    expect(entry("004719")).toBe("004719");
  });

  it.each([
    ["72041", "セキュリティコードは6桁の数字です。いま入力されているのは5桁です。"],
    ["7204189", "セキュリティコードは6桁の数字です。いま入力されているのは7桁です。"],
    ["72041a", "セキュリティコードに「A」は使えません。6桁の数字にしてください。"],
    ["", "新しいセキュリティコードを入力してください。"],
    [undefined, "新しいセキュリティコードを入力してください。"],
  ])("is not taken from %j", (typed, sentence) => {
    expect(entry(typed, "720418")).toContainEqual(["newSecurityCode", sentence]);
  });

  it("must be the same both times", () => {
    expect(entry("720418", "７２０４１８")).toBe("720418");
    expect(entry("720418", "720419")).toEqual([
      ["newSecurityCodeConfirmation", "新しいセキュリティコードと違います。同じ数字をもう一度入力してください。"],
    ]);
    expect(entry("720418", "")).toContainEqual([
      "newSecurityCodeConfirmation",
      "新しいセキュリティコードをもう一度入力してください。",
    ]);
  });
});

describe("a セキュリティコード", () => {
  it.each([
    ["000000", "one digit six times"],
    ["121212", "a pair repeated"],
    ["123123", "three digits repeated"],
    ["123456", "counting"],
    ["890123", "counting past nine"],
    ["654321", "counting backwards"],
    ["987654", "the tail of the provider number"],
    ["131098", "its head"],
    ["480561", "the tail of the user ID"],
  ])("may not be %s: %s", (code) => {
    expect(securityCodeFault(code, office)).toContain("推測されやすい番号です。");
  });

  it.each(["720418", "004719", "112358", "100001"])("may be %s", (code) => {
    expect(securityCodeFault(code, office)).toBeUndefined();
  });
});
