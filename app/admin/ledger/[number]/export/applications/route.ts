import { notFound } from "next/navigation";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { providerNumber } from "@/domain/provider-number";
import { exportOfficeApplications, officeApplicationHeadings } from "@/services/ledger/export-office-applications";

/** The applications of an office as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const ctx = await staff();
  const number = providerNumber.safeParse((await params).number).data ?? notFound();
  const file = { name: `jigyosho-no-shinsei-${number}`, at: ctx.now };
  return answerWithCsv(file, officeApplicationHeadings, await orNotFound(exportOfficeApplications(ctx, number)));
}
