import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { differenceHeadings, exportDifferences } from "@/services/ledger-files/export-import";

/** What a ledger file would change, as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const ctx = await staff();
  const { id } = await params;
  return answerWithCsv(
    { name: "torikomi-sabun", at: ctx.now },
    differenceHeadings,
    await orNotFound(exportDifferences(ctx, id)),
  );
}
