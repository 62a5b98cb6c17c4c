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
