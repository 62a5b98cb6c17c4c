import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportViews, savedViewHeadings } from "@/services/queue/export-views";

/** 保存した表示 of whoever is at the desk as CSV. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv(
    { name: "hozon-shita-hyoji", at: ctx.now },
    savedViewHeadings,
    await orNotFound(exportViews(ctx)),
  );
}
