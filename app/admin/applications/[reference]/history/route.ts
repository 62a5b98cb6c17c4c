import { answerWithCaseList } from "@/app/admin/_case/answer-with-case-list";
import { caseHistoryHeadings, exportCaseHistory } from "@/services/reviews/export-case-history";

/** 履歴 of an application as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  return answerWithCaseList(params, { name: "shinsei-rireki", headings: caseHistoryHeadings, list: exportCaseHistory });
}
