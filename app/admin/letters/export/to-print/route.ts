import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportToPrint, toPrintHeadings } from "@/services/letters/export-to-print";

/** 印刷待ち as CSV, also what the page has no room for. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv({ name: "insatsu-machi", at: ctx.now }, toPrintHeadings, await orNotFound(exportToPrint(ctx)));
}
