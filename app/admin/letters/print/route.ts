import { answerWithPdf } from "@/app/admin/letters/answer-with-pdf";
import { choiceIn, chosenIn } from "@/app/admin/letters/choice";
import { printLetters } from "@/services/letters/print-letters";

/** A thousand letters take about nine seconds on two free cores and 24 on busy ones (docs/performance.md), most of it the hashes of their passwords (R29). */
export const maxDuration = 60;

/** 印刷: the letters of every ticked application as one PDF, those that were approved after the cut-off too. */
export async function POST(request: Request): Promise<Response> {
  return answerWithPdf(
    "print",
    request,
    (ctx, form) => printLetters(ctx, chosenIn(form)),
    (form) => ({ page: "/admin/letters", query: choiceIn(form) }),
  );
}
