import type { NextRequest } from "next/server";
import { z } from "zod";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { type FigureTableName, figureTables } from "@/domain/figures-table";
import { exportFigures } from "@/services/figures/export-figures";

const asked = z.object({
  table: z.enum(figureTables).catch("days"),
  federation: z.string().min(1).optional().catch(undefined),
});

const romaji: Record<FigureTableName, string> = {
  days: "hibetsu",
  ages: "keika-nissu",
  pace: "hasso-nissu",
  forecast: "mikomi",
  returns: "henrei",
  mail: "fuchaku-meru",
};

/** One table of 集計 as a CSV file. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const ctx = await staff();
  const { table, federation } = asked.parse(Object.fromEntries(nextUrl.searchParams));
  const { headings, rows } = await orNotFound(exportFigures(ctx, table, federation));
  return answerWithCsv({ name: `shukei-${romaji[table]}`, at: ctx.now }, headings, rows);
}
