import { z } from "zod";
import { answerWithPdf } from "@/app/admin/letters/answer-with-pdf";
import { reference } from "@/domain/reference";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { reprintLetter } from "@/services/letters/reprint-letter";

const reprint = z.object({
  reprinted: reference,
  reason: z.string().trim(),
  version: z.coerce.number().int().positive().optional().catch(undefined),
});

const sent = z.object({
  reprinted: reference.optional().catch(undefined),
  reason: z.string().catch(""),
  from: z.literal("case").optional().catch(undefined),
});

/** 再印刷: one letter with a new temporary password. A refusal leads back to the page that asked, the letter's case or the list. */
export async function POST(request: Request): Promise<Response> {
  return answerWithPdf(
    "reprint",
    request,
    async (ctx, form) => {
      const { data } = reprint.safeParse(Object.fromEntries(form));
      if (data === undefined) throw letterRefusal("nothing-chosen");
      return reprintLetter(ctx, { ...data, reference: data.reprinted });
    },
    (form) => {
      const { reprinted, reason: typed, from } = sent.parse(Object.fromEntries(form));
      if (reprinted === undefined) return { page: "/admin/letters", typed };
      if (from) return { page: `/admin/applications/${reprinted}`, typed };
      return { page: "/admin/letters", typed, query: { reprint: reprinted } };
    },
  );
}
