import { notFound } from "next/navigation";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { providerNumber } from "@/domain/provider-number";
import type { CsvCell } from "@/lib/csv-line";
import type { Context, Staff } from "@/services/context";

type Rows = AsyncIterable<CsvCell[]> | Iterable<CsvCell[]>;

/** `name` is what the list is called in Latin letters, "daicho-rireki"; `list` gives its rows. */
interface OfficeList {
  name: string;
  headings: string[];
  list: (ctx: Context<Staff>, number: string) => Promise<Rows>;
}

/** A list of the office that an address names, as CSV; the file is called by the list and the 事業所番号. */
export async function answerWithOfficeList(
  params: Promise<{ number: string }>,
  { name, headings, list }: OfficeList,
): Promise<Response> {
  const ctx = await staff();
  const number = providerNumber.safeParse((await params).number).data ?? notFound();
  const file = { name: `${name}-${number}`, at: ctx.now };
  return answerWithCsv(file, headings, await orNotFound(list(ctx, number)));
}
