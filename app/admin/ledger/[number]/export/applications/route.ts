import { answerWithOfficeList } from "@/app/admin/ledger/[number]/export/answer-with-office-list";
import { exportOfficeApplications, officeApplicationHeadings } from "@/services/ledger/export-office-applications";

/** The applications of an office as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return answerWithOfficeList(params, {
    name: "jigyosho-no-shinsei",
    headings: officeApplicationHeadings,
    list: exportOfficeApplications,
  });
}
