import { notFound } from "next/navigation";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { reference as referenceRule } from "@/domain/reference";
import { caseHistoryHeadings, exportCaseHistory } from "@/services/reviews/export-case-history";

/** 履歴 of an application as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  const ctx = await staff();
  const reference = referenceRule.safeParse((await params).reference).data ?? notFound();
  const file = { name: `shinsei-rireki-${reference}`, at: ctx.now };
  return answerWithCsv(file, caseHistoryHeadings, await orNotFound(exportCaseHistory(ctx, reference)));
}
