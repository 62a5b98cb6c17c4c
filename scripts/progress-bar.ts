import { createReadStream, statSync } from "node:fs";
import type { Bytes } from "@/lib/csv-text";

const width = 40;

/** A file to import, read twice (encoding, then rows), with a progress bar on the error output while it is read. */
export function withProgressBar(file: string): Bytes {
  const whole = statSync(file).size * 2;
  let read = 0;
  let shown = -1;
  return async function* bytes() {
    for await (const chunk of createReadStream(file)) {
      read += chunk.length;
      const done = Math.min(width, Math.floor((read / whole) * width));
      if (done !== shown) draw(done);
      shown = done;
      yield chunk;
    }
  };
}

function draw(done: number): void {
  const bar = "#".repeat(done).padEnd(width, ".");
  process.stderr.write(`\r[${bar}] ${Math.round((done / width) * 100)} %${done === width ? "\n" : ""}`);
}
