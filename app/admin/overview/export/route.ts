import type { NextRequest } from "next/server";
import { z } from "zod";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { figureTables } from "@/domain/figures-table";
import { exportFigures } from "@/services/figures/export-figures";

const asked = z.object({
  table: z.enum(figureTables).catch("days"),
  federation: z.string().min(1).optional().catch(undefined),
});

/** One table of 集計 as a CSV file. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const ctx = await staff();
  const { table, federation } = asked.parse(Object.fromEntries(nextUrl.searchParams));
  const { headings, rows } = await orNotFound(exportFigures(ctx, table, federation));
  return answerWithCsv(`figures-${table}`, headings, rows);
}
