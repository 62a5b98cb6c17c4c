// Draws codes in a thread of its own (`code-images.ts` starts it). Plain JavaScript: a thread is started by the path of its
// file and has neither bundler nor TypeScript around it.
import { parentPort, workerData } from "node:worker_threads";
import bwip from "bwip-js/node";

/* How many bytes QR codes of version 1, 2, 3, … hold at error correction M (JIS X 0510). */
const bytesOfVersion = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

const images = workerData.codes.map(imageOf);
const pixels = Uint8Array.from(Buffer.concat(images.map((image) => image.pixels)));
parentPort.postMessage({ pixels, places: placesOf(images) }, [pixels.buffer]);

function imageOf({ kind, text }) {
  switch (kind) {
    case "qrcode":
      return squares(bwip.raw(kind, text, { eclevel: "M", version: versionFor(text), mask: 1 })[0]);
    case "code128":
      return bars(bwip.raw(kind, text, {})[0]);
    case "customer-barcode":
      return fourStates(text);
  }
}

/** The smallest version that holds `text` as bytes; the encoder's own search, for a still smaller one, takes as long as the drawing. */
function versionFor(text) {
  const version = bytesOfVersion.findIndex((bytes) => text.length <= bytes);
  return version < 0 ? undefined : String(version + 1);
}

/** A QR code. One mask for all: trying out the eight would take as long as all the rest, and readers take any. */
function squares({ pixs, pixx, pixy }) {
  return { pixels: Uint8Array.from(pixs, (black) => (black ? 0 : 255)), columns: pixx, rows: pixy };
}

/** Code 128, one row high; `sbs` are the widths of bar, space, bar, space, … */
function bars({ sbs }) {
  const pixels = Uint8Array.from(sbs.flatMap((width, place) => Array(width).fill(place % 2 === 0 ? 0 : 255)));
  return { pixels, columns: pixels.length, rows: 1 };
}

/** A customer barcode: of a bar's three thirds the middle one is always black; 1 has all, 2 the upper, 3 the lower, 4 no other. */
function fourStates(bars) {
  const columns = 2 * bars.length - 1;
  const pixels = new Uint8Array(3 * columns).fill(255);
  for (const [bar, state] of [...bars].entries()) {
    const thirds = { 1: [0, 1, 2], 2: [0, 1], 3: [1, 2], 4: [1] }[state];
    for (const third of thirds) pixels[third * columns + 2 * bar] = 0;
  }
  return { pixels, columns, rows: 3 };
}

function placesOf(images) {
  let at = 0;
  return images.map(({ pixels: { length }, columns, rows }) => {
    at += length;
    return { at: at - length, columns, rows };
  });
}
