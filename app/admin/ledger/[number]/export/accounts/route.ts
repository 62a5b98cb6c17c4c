import { notFound } from "next/navigation";
import { answerWithCsv } from "@/app/_web/answer-with-csv";
import { orNotFound } from "@/app/_web/or-not-found";
import { staff } from "@/app/_web/staff";
import { providerNumber } from "@/domain/provider-number";
import { exportOfficeAccounts, officeAccountHeadings } from "@/services/ledger/export-office-accounts";

/** ユーザID of an office as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  const ctx = await staff();
  const number = providerNumber.safeParse((await params).number).data ?? notFound();
  const file = { name: `user-id-${number}`, at: ctx.now };
  return answerWithCsv(file, officeAccountHeadings, await orNotFound(exportOfficeAccounts(ctx, number)));
}
