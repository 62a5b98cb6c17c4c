import type { Bytes } from "@/lib/csv-text";

/** A CSV file in memory as an import reads it: lines of text in UTF-8, or bytes as they are. */
export function csvFile(content: readonly string[] | Uint8Array): Bytes {
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(`${content.join("\r\n")}\r\n`);
  return async function* inSmallPieces() {
    for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
  };
}
