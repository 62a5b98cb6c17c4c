import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportLeftBehind, leftBehindHeadings } from "@/services/letters/export-left-behind";

/** 束に入らなかった通知書 as CSV. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv(
    { name: "taba-ni-hairanakatta", at: ctx.now },
    leftBehindHeadings,
    await orNotFound(exportLeftBehind(ctx)),
  );
}
