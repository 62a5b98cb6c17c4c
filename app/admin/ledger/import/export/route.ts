import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportImports, importHeadings } from "@/services/ledger-files/export-imports";

/** Every 取込 as CSV, not the last ones alone. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv({ name: "torikomi-ichiran", at: ctx.now }, importHeadings, await orNotFound(exportImports(ctx)));
}
