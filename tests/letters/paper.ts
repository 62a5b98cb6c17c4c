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

/** The text of each page. */
export function pagesOf(pdf: Uint8Array): string[] {
  return textOf(pdf).split("\f").slice(0, -1);
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

/** A page as a picture: whether the point so many millimetres from the upper left corner is dark. */
export function pictureOf(pdf: Uint8Array, page: number): (left: number, top: number) => boolean {
  const options = ["-gray", "-r", String(dotsPerMillimetre * 25.4), "-f", String(page), "-l", String(page), "-"];
  const image = execFileSync("pdftoppm", options, { input: pdf, maxBuffer: 1e8 });
  const [header = "", width = "0"] = /^P5\s+(\d+)\s+\d+\s+255\s/u.exec(image.toString("latin1", 0, 40)) ?? [];
  const at = (millimetres: number) => Math.floor(millimetres * dotsPerMillimetre);
  return (left, top) => (image[header.length + at(top) * Number(width) + at(left)] ?? 255) < 128;
}

const dotsPerMillimetre = 20;

function pdftotext(pdf: Uint8Array, options: string[]): string {
  return execFileSync("pdftotext", [...options, "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1e8 });
}

function millimetres(points: string | undefined): number {
  return (Number(points) / 72) * 25.4;
}
