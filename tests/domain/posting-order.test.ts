import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inPostingOrder } from "@/domain/posting-order";

const place = (postalCode: string, address: string, building = "") => ({ postalCode, address, building });

describe("the order of the post office", () => {
  it("is by post code, whether written with a hyphen or not, and what has none comes last", () => {
    const letters = [place("", "あ"), place("999-0001", "い"), place("1000002", "う"), place("100-0001", "え")];
    expect(inPostingOrder(letters, (each) => each).map(({ address }) => address)).toEqual(["え", "う", "い", "あ"]);
  });

  it("is by address and building within a post code, numbers as numbers, full width or not", () => {
    const letters = [
      place("1000001", "千代田10番"),
      place("1000001", "千代田2番", "ビル12階"),
      place("1000001", "千代田２番", "ビル3階"),
      place("1000001", "千代田1番"),
    ];
    const ordered = inPostingOrder(letters, (each) => each).map(({ address, building }) => address + building);
    expect(ordered).toEqual(["千代田1番", "千代田２番ビル3階", "千代田2番ビル12階", "千代田10番"]);
  });

  it("loses no letter, and leaves what is in order as it is", () => {
    const places = fc.array(fc.record({ postalCode: fc.string(), address: fc.string(), building: fc.string() }));
    fc.assert(
      fc.property(places, (letters) => {
        const numbered = letters.map((each, number) => ({ ...each, number }));
        const ordered = inPostingOrder(numbered, (each) => each);
        expect(ordered.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
          numbered.map(({ number }) => number),
        );
        const again = inPostingOrder(letters.toReversed(), (each) => each);
        expect(inPostingOrder(again, (each) => each)).toEqual(again);
      }),
    );
  });
});
