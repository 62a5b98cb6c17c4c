import { z } from "zod";
import { answerWithPdf } from "@/app/admin/letters/answer-with-pdf";
import { batchKey, batchKeyField } from "@/domain/batch-key";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { reprintBatch } from "@/services/letters/reprint-batch";

/** As long as a first print of as many letters. */
export const maxDuration = 60;

const reprint = z.object({
  reprintReason: z.string().trim(),
  seenAt: z.coerce
    .number()
    .int()
    .transform((at) => new Date(at))
    .refine((at) => Number.isFinite(at.getTime())),
});

type Batch = RouteContext<"/admin/letters/batches/[number]/reprint">;

/** 再印刷 of all letters of a batch that wait for their envelope; a refusal leads back to the page of the batch. */
export async function POST(request: Request, { params }: Batch): Promise<Response> {
  const key = batchKeyField.safeParse((await params).number).data;
  const home = key === undefined ? "/admin/letters" : `/admin/letters/batches/${batchKey(key)}`;
  return answerWithPdf(
    "reprint",
    request,
    async (ctx, form) => {
      const { data } = reprint.safeParse(Object.fromEntries(form));
      if (key === undefined || data === undefined) throw letterRefusal("nothing-to-reprint");
      return reprintBatch(ctx, key, { reason: data.reprintReason, seenAt: data.seenAt });
    },
    (form) => ({ page: home, typed: String(form.get("reprintReason") ?? "") }),
  );
}
