import { execFileSync } from "node:child_process";

export type PlacedWord = { text: string; left: number; top: number; right: number; bottom: number };

/** The text of a PDF in reading order, as pdftotext gives it. */
export function textOf(pdf: Uint8Array): string {
  return pdftotext(pdf, []);
}

/** The text of a PDF without any white space: for words that may be broken over lines. */
export function solidTextOf(pdf: Uint8Array): string {
  return textOf(pdf).replace(/\s/gu, "");
}

/** Page by page, every word with its box in millimetres from the upper left corner of the page. */
export function placedWords(pdf: Uint8Array): PlacedWord[][] {
  const pages = pdftotext(pdf, ["-bbox"]).split("<page ").slice(1);
  const word = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu;
  return pages.map((page) =>
    Array.from(page.matchAll(word), ([, left, top, right, bottom, text]) => ({
      text: text ?? "",
      left: millimetres(left),
      top: millimetres(top),
      right: millimetres(right),
      bottom: millimetres(bottom),
    })),
  );
}

function pdftotext(pdf: Uint8Array, options: string[]): string {
  return execFileSync("pdftotext", [...options, "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1e8 });
}

function millimetres(points: string | undefined): number {
  return (Number(points) / 72) * 25.4;
}
