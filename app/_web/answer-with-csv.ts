import { type CsvCell, csvLine } from "@/lib/csv-line";
import { tokyoDay } from "@/lib/dates";

/** Read as they are sent; what is short may be there all at once. */
type Rows = AsyncIterable<CsvCell[]> | Iterable<CsvCell[]>;

/** `name` is what the list is called in Latin letters, "shinsei-ichiran"; `at` is when it was asked for. */
interface CsvFile {
  name: string;
  at: Date;
}

const byteOrderMark = "\ufeff";

/**
 * A list as a CSV download, row by row as it is read, in UTF-8 with the mark that spreadsheets look for. The file
 * is called by its list and the day in Tokyo: shinsei-ichiran-20261130.csv. Nobody keeps it.
 */
export function answerWithCsv({ name, at }: CsvFile, headings: string[], rows: Rows): Response {
  const day = tokyoDay(at).replaceAll("-", "");
  return new Response(streamOf(lines(headings, rows)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}-${day}.csv"`,
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
