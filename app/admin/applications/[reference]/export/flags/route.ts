import { answerWithCaseList } from "@/app/admin/_case/answer-with-case-list";
import { caseFlagHeadings, exportCaseFlags } from "@/services/reviews/export-case-flags";

/** 確認点 of an application as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  return answerWithCaseList(params, { name: "kakuninten", headings: caseFlagHeadings, list: exportCaseFlags });
}
