import type { NextRequest } from "next/server";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { ledgerView } from "@/domain/ledger-view";
import { exportLedger, ledgerExportHeadings } from "@/services/ledger/export-ledger";

/** The offices of a view of 事業所台帳 as CSV. */
export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await staff();
  const view = ledgerView.parse(Object.fromEntries(request.nextUrl.searchParams));
  return answerWithCsv(
    { name: "jigyosho-daicho", at: ctx.now },
    ledgerExportHeadings,
    await orNotFound(exportLedger(ctx, view)),
  );
}
