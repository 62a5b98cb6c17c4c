import { describe, expect, it } from "vitest";
import { callableOrBlank, isCallable } from "@/domain/phone-number";

describe("a telephone number that somebody types", () => {
  it.each([
    ["03-0000-0001", "03-0000-0001"],
    ["(03)0000ー0001", "03-0000-0001"],
    ["０３−００００−０００１ ", "03-0000-0001"],
    ["0570059402", "0570059402"],
    ["", ""],
  ])("%s is kept as %s", (typed, kept) => {
    expect(callableOrBlank.parse(typed)).toBe(kept);
  });

  it.each(["abc", "03-0000", "300001111", "3-0000-0001", "03-0000-0001 内線1", "03-0000-000111"])(
    "%s is refused, for nobody could call it",
    (typed) => {
      expect(callableOrBlank.safeParse(typed).success).toBe(false);
      expect(isCallable(typed)).toBe(false);
    },
  );
});
