import { describe, expect, it } from "vitest";
import { confirmationCode, makeTag } from "@/domain/confirmation-code";
import { systemRandom } from "@/lib/random";

const read = (typed: unknown, digits = 4) => {
  const parsed = confirmationCode(digits).safeParse(typed);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message).join("");
};

describe("a 確認コード as typed (R02, manual step 6)", () => {
  it.each([
    ["9999", "9999"],
    ["0007", "0007"],
    ["９９９９", "9999"],
    [" 99 99\n", "9999"],
    ["99-99", "9999"],
    ["9９ー9９", "9999"],
  ])("reads %j as %s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it.each([
    [undefined, "確認コードを入力してください。"],
    [9999, "確認コードを入力してください。"],
    ["", "確認コードを入力してください。"],
    ["999", "確認コードは4桁の数字です。いま入力されているのは3桁です。"],
    ["99999", "確認コードは4桁の数字です。いま入力されているのは5桁です。"],
    ["99O9", "確認コードに「O」は使えません。4桁の数字を入力してください。"],
    ["٩٩٩٩", "確認コードに「٩」は使えません。4桁の数字を入力してください。"],
  ])("refuses %j and names the cause", (typed, sentence) => {
    expect(read(typed)).toBe(sentence);
  });

  it("asks for six digits where the purpose has six", () => {
    expect(read("012345", 6)).toBe("012345");
    expect(read("0123", 6)).toBe("確認コードは6桁の数字です。いま入力されているのは4桁です。");
  });
});

describe("the tag of a code mail (domain.md §6)", () => {
  it("is three capital letters, none a vowel and none a look-alike", () => {
    const tags = Array.from({ length: 2000 }, () => makeTag(systemRandom));
    for (const tag of tags) expect(tag).toMatch(/^[B-DF-HJKMNPR-TV-XZ]{3}$/);
    expect(new Set(tags.join("")).size).toBe(18);
  });
});
