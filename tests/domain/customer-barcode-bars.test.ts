import bwip from "bwip-js/node";
import { describe, expect, it } from "vitest";
import { customerBarcodeBars } from "@/domain/customer-barcode-bars";

/** The bars of each symbol as the manual prints them; c1 to c4 are control codes. */
const symbols: Record<string, string> = {
  ...{ 1: "114", 2: "132", 3: "312", 4: "123", 5: "141", 6: "321", 7: "213", 8: "231", 9: "411", 0: "144" },
  ...{ "-": "414", c1: "324", c2: "342", c3: "234", c4: "432", c8: "111" },
};

/** Japan Post's published examples: what the barcode says, and its twenty symbols with the check symbol last. */
const published = [
  ["26300233-30-8-403", "2630023 3-30-8-403 c4c4c4 5"],
  ["014011360-1", "0140113 60-1 c4c4c4c4c4c4c4c4c4 c8"],
  ["11000165-6-3-10", "1100016 5-6-3-10 c4c4c4c4c4 9"],
  ["4070033400", "4070033 400 c4c4c4c4c4c4c4c4c4c4 -"],
  ["27301023-20-5B604", "2730102 3-20-5 c11 604 c4c4 0"],
  ["198003611-6-1-601", "1980036 11-6-1-601 c4c4c4 c8"],
  ["65000469-7-6A1-1", "6500046 9-7-6 c10 1-1 c4c4c4 5"],
  ["62300116-7LB106", "6230011 6-7 c21 c11 106 c4c4c4 4"],
  ["064080429-1524-23-2-501", "0640804 29-1524-23-2- 3"],
  ["91000673-80-25J1-2B", "9100067 3-80-25 c19 1-2 c1 9"],
] as const;

describe("the bars of a customer barcode", () => {
  it.each(published)("are for %s those of the published symbols, check symbol included", (text, written) => {
    const read = Array.from(written.replaceAll(" ", "").matchAll(/c[1-8]|./gu), ([symbol]) => symbols[symbol]);
    expect(read).toHaveLength(21);
    expect(customerBarcodeBars(text)).toBe(`13${read.join("")}31`);
  });

  it("are always 67, however short or long the text", () => {
    for (const text of ["1000001", "1000001ABCDEFGHIJ", "10000011-2-3-4-5-6-7-8-9-10-11"]) {
      expect(customerBarcodeBars(text)).toMatch(/^13[1-4]{63}31$/u);
    }
  });

  it("are those of bwip-js too, except where its check symbol should be 0", () => {
    const known = bwip.raw("japanpost", "26300233-30-8-403", {})[0];
    if (known === undefined || !("bbs" in known)) throw new Error("no bars");
    const states = known.bhs.map((height, bar) => stateOf(height / 0.175, (known.bbs[bar] ?? 0) / 0.175));
    expect(customerBarcodeBars("26300233-30-8-403")).toBe(states.join(""));
    expect(customerBarcodeBars("10000011")).toBe(
      `13${"114 144 144 144 144 144 114 114".replaceAll(" ", "")}${"432".repeat(12)}14431`,
    );
  });
});

/** The manual's number of a bar, from its height and its foot as parts of a long one. */
function stateOf(height: number, foot: number): 1 | 2 | 3 | 4 {
  if (height > 0.9) return 1;
  if (height < 0.5) return 4;
  return foot > 0 ? 2 : 3;
}
