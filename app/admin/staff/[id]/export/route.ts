import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportStaffSessions, staffSessionHeadings } from "@/services/staff/export-staff-sessions";

/** ログイン中の端末 of a colleague as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await staff();
  const { id } = await params;
  const rows = await orNotFound(exportStaffSessions(ctx, id));
  return answerWithCsv({ name: "shokuin-no-tanmatsu", at: ctx.now }, staffSessionHeadings, rows);
}
