import { z } from "zod";
import { answerWithPdf } from "@/app/admin/letters/answer-with-pdf";
import { reference } from "@/domain/reference";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { printLetters } from "@/services/letters/print-letters";

const chosen = z.array(reference);

/** 印刷: the letters of every ticked application as one PDF. */
export async function POST(request: Request): Promise<Response> {
  return answerWithPdf(request, async (ctx, form) => {
    const { data } = chosen.safeParse(form.getAll("reference"));
    if (data === undefined) throw letterRefusal("not-found");
    return printLetters(ctx, data);
  });
}
