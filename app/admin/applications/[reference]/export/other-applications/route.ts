import { answerWithCaseList } from "@/app/admin/_case/answer-with-case-list";
import { exportOtherApplications, otherApplicationHeadings } from "@/services/reviews/export-other-applications";

/** The other applications of the office behind one, as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  return answerWithCaseList(params, {
    name: "hoka-no-shinsei",
    headings: otherApplicationHeadings,
    list: exportOtherApplications,
  });
}
