import { describe, expect, it } from "vitest";
import { changeSentence, hereSentence } from "@/domain/case-news";

describe("what an open case page hears", () => {
  it("names the colleagues who have the case open", () => {
    expect(hereSentence([])).toBe("");
    expect(hereSentence(["審査担当"])).toBe("審査担当さんがこの申請を開いています。");
    expect(hereSentence(["管理担当", "審査担当"])).toBe("管理担当さん、審査担当さんがこの申請を開いています。");
  });

  it("is told who changed the case and how, once the version is another than its own", () => {
    const news = { here: [], version: 3, change: { by: "審査担当", act: "approve", detail: "{}" } };
    expect(changeSentence(news, 3)).toBe("");
    expect(changeSentence(news, 2)).toBe("審査担当さん:「承認しました」。");
  });

  it("hears of a review that goes on after a wait that it was resumed", () => {
    const resumed = { by: "審査担当", act: "review", detail: '{"from":"waiting","to":"reviewing"}' };
    expect(changeSentence({ here: [], version: 3, change: resumed }, 2)).toBe("審査担当さん:「審査を再開しました」。");
  });

  it("is told what the applicant did without a name, and at least that something changed", () => {
    const withdrawn = { here: [], version: 3, change: { by: null, act: "withdraw", detail: "{}" } };
    expect(changeSentence(withdrawn, 2)).toBe("「申請者が取り下げました」。");
    expect(changeSentence({ here: [], version: 3, change: null }, 2)).toBe("この申請が変わりました。");
  });
});
