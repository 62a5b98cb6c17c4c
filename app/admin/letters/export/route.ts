import { z } from "zod";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportLetters, letterHeadings } from "@/services/letters/export-letters";

const day = z.iso.date().nullable().catch(null);
const between = z.object({ from: day, to: day });

/** The posted letters as CSV, of all days or of those from `from` to `to`. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await staff();
  const query = new URL(request.url).searchParams;
  const days = between.parse({ from: query.get("from"), to: query.get("to") });
  const rows = await orNotFound(exportLetters(ctx, days));
  return answerWithCsv({ name: "hasso-ichiran", at: ctx.now }, letterHeadings, rows);
}
