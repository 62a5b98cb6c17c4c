import type { NextRequest } from "next/server";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { chosenCases } from "@/app/admin/approve/chosen-cases";
import { cleanHeadings, exportClean } from "@/services/reviews/export-clean";

/** The cases of まとめて承認 as CSV: all under review, or those that were chosen. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const ctx = await staff();
  const said = nextUrl.searchParams.getAll("case");
  const chosen = chosenCases.parse({
    case: said.length === 0 ? undefined : said,
    chosen: nextUrl.searchParams.get("chosen") ?? undefined,
  });
  const rows = await orNotFound(exportClean(ctx, chosen));
  return answerWithCsv({ name: "matomete-shonin", at: ctx.now }, cleanHeadings, rows);
}
