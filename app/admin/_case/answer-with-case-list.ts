import { notFound } from "next/navigation";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { reference as referenceRule } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import type { Context, Staff } from "@/services/context";

type Rows = AsyncIterable<CsvCell[]> | Iterable<CsvCell[]>;

/** `name` is what the list is called in Latin letters, "shinsei-rireki"; `list` gives its rows. */
interface CaseList {
  name: string;
  headings: string[];
  list: (ctx: Context<Staff>, reference: string) => Promise<Rows>;
}

/** A list of the application that an address names, as CSV; the file is called by the list and the 受付番号. */
export async function answerWithCaseList(
  params: Promise<{ reference: string }>,
  { name, headings, list }: CaseList,
): Promise<Response> {
  const ctx = await staff();
  const reference = referenceRule.safeParse((await params).reference).data ?? notFound();
  const file = { name: `${name}-${reference}`, at: ctx.now };
  return answerWithCsv(file, headings, await orNotFound(list(ctx, reference)));
}
