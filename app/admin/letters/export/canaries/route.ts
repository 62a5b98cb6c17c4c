import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { canaryHeadings, exportCanaries } from "@/services/letters/export-canaries";

/** Every posted 確認用の通知書 as CSV. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv(
    { name: "kakunin-tsuchisho", at: ctx.now },
    canaryHeadings,
    await orNotFound(exportCanaries(ctx)),
  );
}
