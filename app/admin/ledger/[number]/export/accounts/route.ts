import { answerWithOfficeList } from "@/app/admin/ledger/[number]/export/answer-with-office-list";
import { exportOfficeAccounts, officeAccountHeadings } from "@/services/ledger/export-office-accounts";

/** ユーザID of an office as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return answerWithOfficeList(params, { name: "user-id", headings: officeAccountHeadings, list: exportOfficeAccounts });
}
