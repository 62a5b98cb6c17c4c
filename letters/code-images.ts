import type { Code } from "@/letters/code-list";
import { inAThread } from "@/letters/in-a-thread";

/** Codes as pictures: the modules of all in one file, one byte each, 0 is black; and for each code where it begins and its measures. */
export type CodeImages = { pixels: Uint8Array; places: { at: number; columns: number; rows: number }[] };

/* A QR code takes two milliseconds: from here on a second thread is worth its start. */
const worthTwoThreads = 100;

/** The pictures of these codes in their order, drawn in two threads where they are many. */
export async function codeImages(codes: Code[]): Promise<CodeImages> {
  const half = codes.length < worthTwoThreads ? codes.length : Math.ceil(codes.length / 2);
  const parts = [codes.slice(0, half), codes.slice(half)].filter((part) => part.length > 0);
  return joined(await Promise.all(parts.map((part) => inAThread<CodeImages>("draw-codes", { codes: part }))));
}

function joined(parts: CodeImages[]): CodeImages {
  let before = 0;
  const places = parts.flatMap((part) => {
    const moved = part.places.map((place) => ({ ...place, at: place.at + before }));
    before += part.pixels.length;
    return moved;
  });
  return { pixels: Buffer.concat(parts.map(({ pixels }) => pixels)), places };
}
