import { describe, expect, it } from "vitest";
import { lookUpForm } from "@/domain/look-up-form";
import { formatReference, makeReference } from "@/domain/reference";
import { systemRandom } from "@/lib/random";

const reference = makeReference(systemRandom);

describe("the form of 申請状況の確認", () => {
  it("takes both numbers as people write them", () => {
    const typed = { reference: ` ${formatReference(reference).toLowerCase()}`, providerNumber: "1311111111" };
    expect(lookUpForm.parse(typed)).toEqual({ reference, providerNumber: "1311111111" });
  });

  it("tells a mistyped 受付番号 at once, by its check character", () => {
    const last = reference.at(-1) === "A" ? "B" : "A";
    const { error } = lookUpForm.safeParse({ reference: reference.slice(0, 7) + last, providerNumber: "1311111111" });
    expect(error?.issues).toMatchObject([{ path: ["reference"], message: expect.stringContaining("打ち間違い") }]);
  });

  it("names each field that is missing", () => {
    const { error } = lookUpForm.safeParse({});
    expect(error?.issues.map(({ path }) => path)).toEqual([["reference"], ["providerNumber"]]);
  });

  it("drops every further key and refuses what is no form (R13, R26)", () => {
    const forged = { reference, providerNumber: "1311111111", subjectId: "x", provenAt: 0 };
    expect(lookUpForm.parse(forged)).toEqual({ reference, providerNumber: "1311111111" });
    for (const garbage of [null, 1, "a", []]) expect(lookUpForm.safeParse(garbage).success).toBe(false);
  });
});
