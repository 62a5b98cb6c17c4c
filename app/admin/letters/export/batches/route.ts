import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { batchHeadings, exportBatches } from "@/services/letters/export-batches";

/** Every 束 as CSV, the closed ones as well. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv({ name: "taba-ichiran", at: ctx.now }, batchHeadings, await orNotFound(exportBatches(ctx)));
}
