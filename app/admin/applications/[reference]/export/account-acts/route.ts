import { answerWithCaseList } from "@/app/admin/_case/answer-with-case-list";
import { accountActHeadings, exportAccountActs } from "@/services/reviews/export-account-acts";

/** What the office behind an application did with its login, as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  return answerWithCaseList(params, { name: "login-joho", headings: accountActHeadings, list: exportAccountActs });
}
