import type { NextRequest } from "next/server";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { auditFilter } from "@/domain/audit-filter";
import { auditHeadings, exportEvents } from "@/services/audit/export-events";

/** The events of /admin/audit as a CSV file, by the same filter. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const ctx = await staff();
  const filter = auditFilter.parse(Object.fromEntries(nextUrl.searchParams));
  return answerWithCsv(
    { name: "kansa-kiroku", at: ctx.now },
    auditHeadings,
    await orNotFound(exportEvents(ctx, filter)),
  );
}
