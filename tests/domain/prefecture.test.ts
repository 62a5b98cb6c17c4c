import { describe, expect, it } from "vitest";
import { isPrefectureCode, prefectureCode, prefectureName, prefectures } from "@/domain/prefecture";

describe("the 47 prefectures", () => {
  it("number 47, with the codes 01 to 47 in order and no name twice", () => {
    expect(prefectures.map(({ code }) => code)).toEqual(
      Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, "0")),
    );
    expect(new Set(prefectures.map(({ name }) => name)).size).toBe(47);
  });

  it("are named by their code", () => {
    expect(prefectureName("01")).toBe("北海道");
    expect(prefectureName("13")).toBe("東京都");
    expect(prefectureName("47")).toBe("沖縄県");
  });

  it("are known by nothing but a code of two digits", () => {
    expect(isPrefectureCode("11")).toBe(true);
    for (const text of ["00", "48", "1", "１３", "東京都", ""]) expect(isPrefectureCode(text)).toBe(false);
  });

  it("asks to choose when the form brings anything else", () => {
    for (const sent of [undefined, null, "", "48", 13, ["13"]]) {
      const parsed = prefectureCode.safeParse(sent);
      expect(parsed.error?.issues[0]?.message).toBe("請求先都道府県を選択してください。");
    }
  });
});
