import type { Bytes } from "@/lib/csv-text";
import type { RefusedRow, Table } from "@/services/imports/read-rows";
import { readRows } from "@/services/imports/read-rows";

/** A good row and the line it stands on. */
export interface Line<Row> {
  line: number;
  row: Row;
}

interface Collected<Row> {
  lines: Line<Row>[];
  refused: RefusedRow[];
}

/** All rows of a file, the good ones apart from the refused; a row that repeats an earlier one is refused with both lines. */
export async function collectRows<Row>(open: Bytes, table: Table<Row>): Promise<Collected<Row>> {
  const lines: Line<Row>[] = [];
  const refused: RefusedRow[] = [];
  const repeats = Object.entries(table.unique).map(([name, shared]) => repeatsOf(name, shared));
  for await (const read of readRows(open, table)) {
    if ("reason" in read) {
      refused.push(read);
      continue;
    }
    const reasons = repeats.flatMap((repeat) => repeat(read));
    if (reasons.length === 0) lines.push(read);
    else refused.push({ line: read.line, reason: reasons.join("") });
  }
  return { lines, refused };
}

function repeatsOf<Row>(name: string, shared: (row: Row) => string | null): (read: Line<Row>) => string[] {
  const firstLines = new Map<string, number>();
  return ({ line, row }) => {
    const value = shared(row);
    if (value === null) return [];
    const first = firstLines.get(value);
    if (first !== undefined) return [`${first}行目と${line}行目の${name}が同じです。`];
    firstLines.set(value, line);
    return [];
  };
}
