import { describe, expect, it } from "vitest";
import { needsNote, rejectionText, rejectReasons, rejectWording } from "@/domain/reject-reason";

describe("the coded reasons of a 却下 (issue 3, 5)", () => {
  it("each have a name of their own, and tell the applicant what to do next", () => {
    expect(new Set(rejectReasons.map((reason) => rejectWording(reason).label)).size).toBe(rejectReasons.length);
    for (const reason of rejectReasons) expect(rejectWording(reason).nextStep).toMatch(/。$/);
  });

  it("say why by themselves, all but 「その他」, which needs the reviewer's words", () => {
    expect(rejectReasons.filter(needsNote)).toEqual(["other"]);
    expect(rejectionText("other", "書類が足りません。")).toBe("書類が足りません。");
  });

  it("stand before the reviewer's words, each on a line of its own", () => {
    const { sentence } = rejectWording("agent");
    expect(rejectionText("agent", "")).toBe(sentence);
    expect(rejectionText("agent", "お電話の件です。")).toBe(`${sentence}\nお電話の件です。`);
  });

  it("send an office of a wrong prefecture, a missing envelope or an old address to apply again, none of the others", () => {
    const again = rejectReasons.filter((reason) => rejectWording(reason).nextStep.includes("もう一度申請"));
    expect(again).toEqual(["other-federation", "address-unconfirmed", "no-envelope", "other"]);
  });
});
