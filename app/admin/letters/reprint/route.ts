import { z } from "zod";
import { answerWithPdf } from "@/app/admin/letters/answer-with-pdf";
import { reference } from "@/domain/reference";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { reprintLetter } from "@/services/letters/reprint-letter";

const reprint = z.object({
  reference,
  reason: z.string().trim(),
  version: z.coerce.number().int().positive().optional().catch(undefined),
});

/** 再印刷: one letter with a new temporary password. */
export async function POST(request: Request): Promise<Response> {
  return answerWithPdf(request, async (ctx, form) => {
    const reprinted = form.get("reprinted");
    const version = form.get(`version-${reprinted}`) ?? undefined;
    const { data } = reprint.safeParse({ reference: reprinted, reason: form.get("reason"), version });
    if (data === undefined) throw letterRefusal("nothing-chosen");
    return reprintLetter(ctx, data);
  });
}
