import { describe, expect, it } from "vitest";
import { receiptForm } from "@/domain/receipt-form";

const sentenceAt = (field: string, given: unknown) =>
  receiptForm.safeParse(given).error?.issues.find(({ path }) => path.join(".") === field)?.message;

describe("the report of a letter", () => {
  it("takes a number typed in full width, and drops whatever else is sent", () => {
    const typed = { receipt: "opened", providerNumber: "１３１１１１１１１１", status: "completed" };
    expect(receiptForm.parse(typed)).toEqual({ receipt: "opened", providerNumber: "1311111111" });
  });

  it.each([undefined, "", "lost", ["intact"]])("asks for a choice instead of %j", (receipt) => {
    const sentence = "通知書がどのように届いたかを選択してください。";
    expect(sentenceAt("receipt", { receipt, providerNumber: "1311111111" })).toBe(sentence);
  });

  it("names what is wrong with the number", () => {
    expect(sentenceAt("providerNumber", { receipt: "intact", providerNumber: "13111" })).toContain("10桁です");
  });
});
