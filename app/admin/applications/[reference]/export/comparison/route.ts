import { answerWithCaseList } from "@/app/admin/_case/answer-with-case-list";
import { comparisonHeadings, exportComparison } from "@/services/reviews/export-comparison";

/** 照合 of an application as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  return answerWithCaseList(params, { name: "shogo", headings: comparisonHeadings, list: exportComparison });
}
