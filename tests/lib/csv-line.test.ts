import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "@/lib/csv-line";

/** What a spreadsheet takes for the beginning of a formula, their full-width forms and skipped controls included. */
const dangerous = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
const text = fc.string({ unit: "grapheme" });
const formula = fc.tuple(fc.constantFrom(...dangerous), text).map(([sign, rest]) => sign + rest);
const awkward = fc.constantFrom(
  '"',
  '""',
  ",",
  '",="',
  "\r\n",
  "'",
  "",
  "請求事業所A",
  "1311111111",
  "０３",
  ";",
  "\u0000",
);
const cell = fc.oneof(text, formula, awkward, fc.nat(), fc.constant(null));
const line = fc.array(cell, { minLength: 1, maxLength: 8 });

describe("a line of a CSV file", () => {
  it("holds no field that begins a formula, whatever an applicant or a ledger wrote", () => {
    fc.assert(
      fc.property(line, (cells) => {
        for (const field of fieldsOf(csvLine(cells))) expect(dangerous).not.toContain([...field][0]);
      }),
    );
  });

  it("gives back every text as it was, but for the apostrophe before what would be a formula", () => {
    fc.assert(
      fc.property(line, (cells) => {
        expect(fieldsOf(csvLine(cells))).toEqual(cells.map(asRead));
      }),
    );
  });

  it("is one line, however many line breaks its texts hold", () => {
    const records = parse(csvLine(["a\nb", 'c"\r\nd']) + csvLine([1, null]), { columns: false });
    expect(records).toEqual([
      ["a\nb", 'c"\r\nd'],
      ["1", ""],
    ]);
  });

  it("leaves numbers, dates, provider numbers and names alone", () => {
    const plain = ["1311111111", "13A1111111", "2026-11-22", "100-0001", "03-0000-0013", "A事業所", "?", "<b>", "(株)"];
    expect(fieldsOf(csvLine(plain))).toEqual(plain);
    expect(csvLine([3, null, "a"])).toBe('3,,"a"\r\n');
  });

  it("puts an apostrophe before each kind of formula", () => {
    expect(csvLine(["=HYPERLINK(1)", "＝1", "+81", "－1", "@SUM", "＠a", "\t=1"])).toBe(
      '"\'=HYPERLINK(1)","\'＝1","\'+81","\'－1","\'@SUM","\'＠a","\'\t=1"\r\n',
    );
  });
});

function fieldsOf(written: string): string[] {
  const records: string[][] = parse(written, { columns: false, relax_column_count: true });
  expect(records).toHaveLength(1);
  return records[0] ?? [];
}

function asRead(written: string | number | null): string {
  const plain = written === null ? "" : String(written);
  return dangerous.includes([...plain][0] ?? "") ? `'${plain}` : plain;
}
