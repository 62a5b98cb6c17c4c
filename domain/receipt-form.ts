import { z } from "zod";
import { letterReceipts } from "@/domain/letter-receipt";
import { providerNumber } from "@/domain/provider-number";

/** The form of 届いた通知書の報告: how the letter came, and the office that reports it (issue 2, B11). Takes unknown, drops further keys (R26). */
export const receiptForm = z.object({
  receipt: z.enum(letterReceipts, "通知書がどのように届いたかを選択してください。"),
  providerNumber,
});

export type ReceiptForm = z.output<typeof receiptForm>;
