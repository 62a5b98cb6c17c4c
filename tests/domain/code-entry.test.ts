import { describe, expect, it } from "vitest";
import { codeEntry } from "@/domain/code-entry";
import { codeName, codePurposes } from "@/domain/code-name";
import { limits } from "@/domain/limits";

describe("the form of a code page", () => {
  it.each(codePurposes)("gives the digits typed for %s, as many as it has (R02)", (purpose) => {
    const { digits } = limits.codes[purpose];
    expect(codeEntry(purpose).parse({ code: "７".repeat(digits) })).toBe("7".repeat(digits));
    const { error } = codeEntry(purpose).safeParse({ code: "7".repeat(digits + 1) });
    const message = `${codeName[purpose]}は${digits}桁の数字です。いま入力されているのは${digits + 1}桁です。`;
    expect(error?.issues).toMatchObject([{ path: ["code"], message }]);
  });

  it("gives null for 再送, whatever was typed by then", () => {
    expect(codeEntry("reset").parse({ intent: "resend" })).toBeNull();
    expect(codeEntry("reset").parse({ intent: "resend", code: "12" })).toBeNull();
  });

  it("takes any other intent for 次へ", () => {
    expect(codeEntry("application").parse({ intent: "next", code: "1234" })).toBe("1234");
  });

  it("asks beside its field for a code that is missing or no text (R26)", () => {
    for (const form of [{}, { code: "" }, { code: 1234 }, { intent: ["resend"] }]) {
      const { error } = codeEntry("application").safeParse(form);
      expect(error?.issues).toMatchObject([{ path: ["code"], message: "確認コードを入力してください。" }]);
    }
  });
});
