import { answerWithCaseList } from "@/app/admin/_case/answer-with-case-list";
import { caseLetterHeadings, exportCaseLetters } from "@/services/reviews/export-case-letters";

/** The letters of an application as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  return answerWithCaseList(params, { name: "tsuchisho", headings: caseLetterHeadings, list: exportCaseLetters });
}
