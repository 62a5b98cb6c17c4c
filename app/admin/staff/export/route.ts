import type { NextRequest } from "next/server";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { staffView } from "@/domain/staff-view";
import { exportStaff, staffCsvHeadings } from "@/services/staff/export-staff";

/** The staff of /admin/staff as a CSV file, by the same view (issue 3, 10). */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const ctx = await staff();
  const view = staffView.parse(Object.fromEntries(nextUrl.searchParams));
  const rows = await orNotFound(exportStaff(ctx, view));
  return answerWithCsv({ name: "shokuin-ichiran", at: ctx.now }, staffCsvHeadings, rows);
}
