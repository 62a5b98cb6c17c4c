import { notFound } from "next/navigation";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { batchKey, batchKeyField } from "@/domain/batch-key";
import { batchLetterHeadings, exportBatch } from "@/services/letters/export-batch";

/** The letters of a 束 as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const ctx = await staff();
  const key = batchKeyField.safeParse((await params).number).data ?? notFound();
  const file = { name: `taba-${batchKey(key)}`, at: ctx.now };
  return answerWithCsv(file, batchLetterHeadings, await orNotFound(exportBatch(ctx, key)));
}
