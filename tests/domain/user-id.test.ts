import { describe, expect, it } from "vitest";
import { makeUserId, userId } from "@/domain/user-id";
import { systemRandom } from "@/lib/random";

describe("a ユーザID (domain.md §2)", () => {
  it.each([
    "KJ131234567890",
    "kj131234567890",
    "ＫＪ１３１２３４５６７８９０",
    " KJ13-1234-5678-90 ",
    "KJ 1312 3456 7890",
  ])("is read from %j as KJ131234567890", (typed) => {
    expect(userId.parse(typed)).toBe("KJ131234567890");
  });

  it.each([
    [undefined, "ユーザIDを入力してください。"],
    ["　", "ユーザIDを入力してください。"],
    ["131234567890", "ユーザIDは「KJ」と12桁の数字です。もう一度ご確認ください。"],
    ["KJ13123456789", "ユーザIDは「KJ」と12桁の数字です。もう一度ご確認ください。"],
    ["KJ1312345678901", "ユーザIDは「KJ」と12桁の数字です。もう一度ご確認ください。"],
    ["KJ13123456789O", "ユーザIDは「KJ」と12桁の数字です。もう一度ご確認ください。"],
    ["KJ131234567890' OR 1=1", "ユーザIDは「KJ」と12桁の数字です。もう一度ご確認ください。"],
  ])("is not read from %j", (typed, sentence) => {
    expect(userId.safeParse(typed).error?.issues[0]?.message).toBe(sentence);
  });

  it("is made in the shape in which it is read, and not twice the same", () => {
    const made = Array.from({ length: 100 }, () => makeUserId(systemRandom));
    for (const id of made) expect(userId.parse(id)).toBe(id);
    expect(new Set(made).size).toBe(100);
  });
});
