import { answerWithCaseList } from "@/app/admin/_case/answer-with-case-list";
import { checkHeadings, exportChecks } from "@/services/checks/export-checks";

/** 承認前の確認 of an application as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  return answerWithCaseList(params, { name: "shoninmae-kakunin", headings: checkHeadings, list: exportChecks });
}
