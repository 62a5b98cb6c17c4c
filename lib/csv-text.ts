/** Something that can be read from its beginning any number of times: a file, an upload. */
export type Bytes = () => AsyncIterable<Uint8Array>;

const encodings = ["utf-8", "shift_jis"] as const;
export type CsvEncoding = (typeof encodings)[number];

/**
 * The encoding in which every byte makes sense: UTF-8 with or without BOM, else CP932 (which the platform calls shift_jis);
 * null when neither fits (contract.md, ledger:import). Reads as far as it must, never the whole into memory.
 */
export async function csvEncoding(open: Bytes): Promise<CsvEncoding | null> {
  for (const encoding of encodings) {
    if (await makesSense(open, encoding)) return encoding;
  }
  return null;
}

/** The text in pieces, without BOM. Throws a TypeError at the first byte that makes no sense in `encoding`. */
export async function* csvText(open: Bytes, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * The same of bytes that can be read only once, such as an upload: the encoding is the one in which the first line makes
 * sense, for the headings are Japanese. Throws an error that `isEncodingError` knows at the first byte that does not fit.
 */
export async function* csvTextOnce(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let begun = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      begun = Buffer.concat([begun, chunk]);
      if (!begun.includes(lineFeed) && begun.length < longestFirstLine) continue;
      decoder = decoderFor(begun);
      yield decoder.decode(begun, { stream: true });
    } else {
      yield decoder.decode(chunk, { stream: true });
    }
  }
  yield decoder === undefined ? decoderFor(begun).decode(begun) : decoder.decode();
}

/** Whether bytes were met that make no sense in the encoding they were read in. */
export function isEncodingError(error: unknown): boolean {
  return error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
}

const lineFeed = "\n";
const longestFirstLine = 64 * 1024;

function decoderFor(begun: Uint8Array): TextDecoder {
  const firstLine = begun.subarray(0, begun.indexOf(lineFeed.charCodeAt(0)) + 1 || begun.length);
  const encoding = encodings.find((each) => fits(firstLine, each));
  return new TextDecoder(encoding, { fatal: true });
}

function fits(bytes: Uint8Array, encoding: CsvEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (isEncodingError(error)) return false;
    throw error;
  }
}

async function makesSense(open: Bytes, encoding: CsvEncoding): Promise<boolean> {
  const text = csvText(open, encoding);
  for (;;) {
    try {
      if ((await text.next()).done) return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }
}
