import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { isFormula } from "@/lib/csv-line";
import type { Bytes } from "@/lib/csv-text";
import { csvEncoding, csvText, isEncodingError } from "@/lib/csv-text";

/** What a file of rows looks like: its headings with the field each one fills, and what a row must be. */
export interface Table<Row> {
  headings: Record<string, string>;
  /** Headings that a file may lack. */
  optional: readonly string[];
  row: z.ZodType<Row>;
  /** What no two rows may share, by its name in Japanese; null is shared by any number. */
  unique: Record<string, (row: Row) => string | null>;
}

/** A row that cannot be taken: the line on which it begins in the file (1 = the headings) and a sentence for the operator. */
export interface RefusedRow {
  line: number;
  reason: string;
}

export type ReadRow<Row> = { line: number; row: Row } | RefusedRow;

interface CsvRecord {
  info: { empty_lines: number };
  record: string[];
}

const longestRow = 64 * 1024;

/**
 * The rows of a CSV file as a stream, in UTF-8 or CP932, columns in any order, further columns ignored (contract.md,
 * ledger:import). Refuses the file as a whole when it cannot be decoded or taken apart, lacks a heading or has no rows.
 */
export async function* readRows<Row>(open: Bytes, table: Table<Row>): AsyncGenerator<ReadRow<Row>> {
  const encoding = await csvEncoding(open);
  if (encoding === null) throw undecodable();
  yield* rowsIn(csvText(open, encoding), table);
}

/**
 * The same of a text that comes in pieces and is read as it comes, such as an upload. `lacks` is told, before the first row,
 * which headings the file does not have.
 */
export async function* rowsIn<Row>(
  text: AsyncIterable<string>,
  table: Table<Row>,
  lacks: (headings: string[]) => void = () => undefined,
): AsyncGenerator<ReadRow<Row>> {
  const records = recordsIn(text);
  const { value: first } = await records.next();
  if (first === undefined) throw empty();
  const places = placesOf(first.record, table);
  lacks(Object.keys(table.headings).filter((_, nth) => places[nth]?.[1] === -1));
  let rows = 0;
  // The parser's own count takes a CR LF within quotes for two lines.
  let taken = linesOf(first.record);
  for await (const { info, record } of records) {
    rows += 1;
    const line = taken + info.empty_lines + 1;
    taken += linesOf(record);
    yield record.length === first.record.length
      ? readRow(line, record, places, table)
      : {
          line,
          reason: `列の数が見出しと違います(見出し${first.record.length}列、この行${record.length}列)。`,
        };
  }
  if (rows === 0) throw empty();
}

async function* recordsIn(text: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const options = { info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  const parser = parse({ ...options, max_record_size: longestRow });
  const records: AsyncIterable<CsvRecord> = parser;
  pipeline(Readable.from(text), parser, () => undefined);
  try {
    yield* records;
  } catch (error) {
    if (isEncodingError(error)) throw undecodable();
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal("file-broken", `${parser.info.lines}行目までのどこかで、引用符「"」が閉じられていません。`);
  }
}

function placesOf<Row>(found: string[], { headings, optional }: Table<Row>): [string, number][] {
  const titles = found.map((title) => title.trim());
  const missing = Object.keys(headings).filter((title) => !titles.includes(title) && !optional.includes(title));
  if (missing.length > 0) {
    throw new Refusal("file-headings", `見出しに${missing.map((title) => `「${title}」`).join("")}がありません。`);
  }
  const twice = titles.find((title, place) => title in headings && titles.indexOf(title) !== place);
  if (twice !== undefined) throw new Refusal("file-headings", `見出しに「${twice}」が2つあります。`);
  return Object.entries(headings).map(([title, field]) => [field, titles.indexOf(title)]);
}

function readRow<Row>(line: number, record: string[], places: [string, number][], table: Table<Row>): ReadRow<Row> {
  const fields = Object.fromEntries(places.map(([field, place]) => [field, asExported(record[place])]));
  const parsed = table.row.safeParse(fields);
  if (parsed.success) return { line, row: parsed.data };
  return { line, reason: parsed.error.issues.map(({ message }) => message).join("") };
}

/** How many lines a record takes: a quoted field may hold line breaks. */
function linesOf(record: string[]): number {
  return record.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 1);
}

/** Without the apostrophe that our own exports put before what a spreadsheet would run (lib/csv-line). */
function asExported(field: string | undefined): string | undefined {
  return field?.startsWith("'") && isFormula(field.slice(1)) ? field.slice(1) : field;
}

function undecodable(): Refusal {
  return new Refusal("file-encoding", "文字コードを読み取れません。UTF-8またはShift_JIS(CP932)で保存してください。");
}

function empty(): Refusal {
  return new Refusal("file-empty", "取り込む行がありません。");
}
