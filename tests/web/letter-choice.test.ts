import { describe, expect, it } from "vitest";
import { choice, choiceIn, isTicked } from "@/app/admin/letters/choice";
import { makeReference } from "@/domain/reference";
import { systemRandom } from "@/lib/random";

const letters = Array.from({ length: 1000 }, () => ({ reference: makeReference(systemRandom), late: false }));

describe("a printing that was refused", () => {
  it.each([1, 2, 500, 999, 1000])(
    "comes back with the same %i of a thousand ticked, in an address that fits",
    (count) => {
      const ticked = letters.slice(0, count);
      const query = choiceIn(formOf(ticked));
      expect(new URLSearchParams(query).toString().length).toBeLessThan(4100);
      const again = choice.parse(query);
      expect(letters.filter((row) => isTicked(again, row))).toEqual(ticked);
    },
  );

  it("never ticks again what the issuer had unticked, nor anything when nothing was ticked", () => {
    const [unticked, ...others] = letters.slice(0, 3);
    const again = choice.parse(choiceIn(formOf(others)));
    expect(unticked && isTicked(again, unticked)).toBe(false);
    const none = choice.parse(choiceIn(formOf([])));
    expect(letters.some((row) => isTicked(none, row))).toBe(false);
  });

  it("is no door for what is no 受付番号: the list then stands as it always does", () => {
    const garbage = choice.parse({ ticked: "<script>", unticked: ["a"], chosen: "everything" });
    expect(letters.every((row) => isTicked(garbage, row))).toBe(true);
  });
});

function formOf(ticked: { reference: string }[]): FormData {
  const form = new FormData();
  form.set("offered", letters.map(({ reference }) => reference).join(""));
  for (const { reference } of ticked) form.append("reference", reference);
  return form;
}
