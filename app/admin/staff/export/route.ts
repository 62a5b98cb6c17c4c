import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportStaff, staffCsvHeadings } from "@/services/staff/export-staff";

/** 職員 as CSV (issue 3, 10). */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv({ name: "shokuin-ichiran", at: ctx.now }, staffCsvHeadings, await orNotFound(exportStaff(ctx)));
}
