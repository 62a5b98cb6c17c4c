"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/app/_web/handle-form";
import { visitor } from "@/app/_web/visitor";
import type { FormState } from "@/components/form/form-state";
import { receiptForm } from "@/domain/receipt-form";
import { reportLetter } from "@/services/receipts/report-letter";

const report = receiptForm.extend({ token: z.string().min(1) });

/** 報告する on 届いた通知書の報告; the same address then says what came of it. */
export async function sendReport(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, report, async ({ token, ...receipt }) => {
    await reportLetter(await visitor(), token, receipt);
    redirect(`/received/${encodeURIComponent(token)}`);
  });
}
