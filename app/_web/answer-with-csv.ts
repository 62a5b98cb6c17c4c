import { type CsvCell, csvLine } from "@/lib/csv-line";

/** Read as they are sent; what is short may be there all at once. */
type Rows = AsyncIterable<CsvCell[]> | Iterable<CsvCell[]>;

const byteOrderMark = "\ufeff";

/**
 * A list as a CSV download, row by row as it is read, in UTF-8 with the mark that spreadsheets look for. `name` is the file's
 * name without its ending, in ASCII. Nobody keeps it.
 */
export function answerWithCsv(name: string, headings: string[], rows: Rows): Response {
  return new Response(streamOf(lines(headings, rows)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* lines(headings: string[], rows: Rows): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(headings);
  for await (const row of rows) yield csvLine(row);
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
