import { z } from "zod";
import { answerWithPdf } from "@/app/admin/letters/answer-with-pdf";
import { reference } from "@/domain/reference";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { printLetters } from "@/services/letters/print-letters";

/** A thousand letters take about twenty seconds, nearly all of it the hashes of their passwords (R29). */
export const maxDuration = 60;

const chosen = z.array(reference);

/** 印刷: the letters of every ticked application as one PDF, those that were approved after the cut-off too. */
export async function POST(request: Request): Promise<Response> {
  return answerWithPdf(request, async (ctx, form) => {
    const { data } = chosen.safeParse([...form.getAll("reference"), ...form.getAll("late")]);
    if (data === undefined) throw letterRefusal("not-found");
    return printLetters(ctx, data);
  });
}
