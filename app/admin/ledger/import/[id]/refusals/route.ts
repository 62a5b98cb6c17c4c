import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { exportRefusals, refusalHeadings } from "@/services/ledger-files/export-import";

/** The rows of a ledger file that were not taken, as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await staff();
  const { id } = await params;
  return answerWithCsv(
    { name: "torikomi-fuka", at: ctx.now },
    refusalHeadings,
    await orNotFound(exportRefusals(ctx, id)),
  );
}
