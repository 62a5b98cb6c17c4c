import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportRoleMatrix, roleMatrixHeadings } from "@/services/staff/export-role-matrix";

/** What each role may do, as CSV. */
export async function GET(): Promise<Response> {
  const ctx = await staff();
  return answerWithCsv({ name: "yakuwari", at: ctx.now }, roleMatrixHeadings, await orNotFound(exportRoleMatrix(ctx)));
}
