import bwip from "bwip-js/node";
import { beforeAll, describe, expect, it } from "vitest";
import { customerBarcodeBars } from "@/domain/customer-barcode-bars";
import { sheetCode } from "@/domain/sheet-code";
import { renderLetters } from "@/letters/render-letters";
import { pictureOf } from "@/tests/letters/paper";
import { sampleLetter } from "@/tests/letters/sample-letter";

type Picture = ReturnType<typeof pictureOf>;

const ordinary = sampleLetter();
const numberless = sampleLetter({ postalCode: "" });
const longest = sampleLetter({ providerName: "長い名前の事業所".repeat(7), corporation: "長い名前の法人".repeat(6) });
let pages: Picture[] = [];

beforeAll(async () => {
  const pdf = await renderLetters([ordinary, numberless, longest], { specimen: false });
  pages = [1, 2, 3].map((page) => pictureOf(pdf, page));
});

describe("the customer barcode on the paper", () => {
  it("has its 67 bars below the addressee, each reaching as far up and down as the post office's machine expects", () => {
    const top = topOfBars(pages[0]);
    expect(barsAt(pages[0], top)).toBe(customerBarcodeBars("10000011-1-3"));
    expect(top).toBeLessThan(33.1);
  });

  it("has two clear millimetres above, below and beside it", () => {
    const top = topOfBars(pages[0]);
    const bottom = top + 2.88;
    for (const clear of [
      { left: 19.6, right: 87.4, top: top - 2, bottom: top - 0.1 },
      { left: 19.6, right: 87.4, top: bottom + 0.15, bottom: bottom + 2 },
      { left: 19.6, right: 21.5, top, bottom },
      { left: 85.5, right: 87.4, top, bottom },
    ]) {
      expect(anyDark(pages[0], clear), JSON.stringify(clear)).toBe(false);
    }
  });

  it("stands lower under a long addressee, still within the window", () => {
    const top = topOfBars(pages[2]);
    expect(barsAt(pages[2], top)).toBe(customerBarcodeBars("10000011-1-3"));
    expect(top).toBeGreaterThan(topOfBars(pages[0]));
    expect(top + 2.88).toBeLessThan(54);
  });

  it("is left out where there is no post code", () => {
    expect(anyDark(pages[1], { left: 20, right: 118, top: 38, bottom: 60 })).toBe(false);
  });
});

describe("the code for the desk's scanner", () => {
  it("is Code 128 of the sheet, whose number is written beside it, and out of the window", () => {
    const known = bwip.raw("code128", sheetCode(ordinary), {})[0];
    if (known === undefined || !("sbs" in known)) throw new Error("no bars");
    const widths = known.sbs.slice();
    const unit = 0.33;
    let left = 122;
    for (const [place, width] of widths.entries()) {
      const middle = left + (width * unit) / 2;
      expect(pages[0]?.(middle, 50), `bar or space ${place}`).toBe(place % 2 === 0);
      left += width * unit;
    }
  });
});

describe("the window", () => {
  it("shows nothing but the addressee and its barcode", () => {
    for (const picture of pages) {
      expect(anyDark(picture, { left: 0, right: 21, top: 0, bottom: 60 })).toBe(false);
      expect(anyDark(picture, { left: 107, right: 119, top: 0, bottom: 60 })).toBe(false);
      expect(anyDark(picture, { left: 0, right: 119, top: 55, bottom: 60 })).toBe(false);
    }
  });
});

/** Where the first bar, a long one, begins: it stands a little left of all text. */
function topOfBars(picture: Picture | undefined): number {
  for (let top = 14; top < 57; top += 0.02) if (picture?.(21.75, top)) return top;
  throw new Error("no barcode on this page");
}

/** The states of the bars whose upper edge lies at `top`: pitch 0.96 mm, a third of a long bar is 0.96 mm high. */
function barsAt(picture: Picture | undefined, top: number): string {
  return Array.from({ length: 67 }, (_, bar) => {
    const middle = 21.6 + bar * 0.96 + 0.24;
    const [up, centre, down] = [0.48, 1.44, 2.4].map((below) => picture?.(middle, top + below) ?? false);
    if (!centre) return "?";
    return up ? (down ? "1" : "2") : down ? "3" : "4";
  }).join("");
}

type Box = { left: number; right: number; top: number; bottom: number };

function anyDark(picture: Picture | undefined, { left, right, top, bottom }: Box): boolean {
  for (let y = top; y < bottom; y += 0.05) for (let x = left; x < right; x += 0.05) if (picture?.(x, y)) return true;
  return false;
}
