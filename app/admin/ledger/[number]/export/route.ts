import { answerWithOfficeList } from "@/app/admin/ledger/[number]/export/answer-with-office-list";
import { exportOfficeHistory, officeHistoryHeadings } from "@/services/ledger/export-office-history";

/** 変更の履歴 of an office as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return answerWithOfficeList(params, {
    name: "daicho-rireki",
    headings: officeHistoryHeadings,
    list: exportOfficeHistory,
  });
}
