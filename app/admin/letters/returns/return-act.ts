import { z } from "zod";
import { reference } from "@/domain/reference";

/** The forms of the page of returns. */
export const returnAct = z.discriminatedUnion(
  "act",
  [
    z.object({
      act: z.literal("scan"),
      scan: z
        .string()
        .trim()
        .min(1, "通知書のバーコードか、追跡番号を読み取ってください。")
        .max(60, "番号を確認してください。"),
      /** The letter that the page showed when this was read, and the code that had shown it. */
      shownCode: z.string().min(1).max(60).optional().catch(undefined),
      shownReference: reference.optional().catch(undefined),
      shownVersion: z.coerce.number().int().positive().optional().catch(undefined),
    }),
    z.object({ act: z.literal("confirm"), reference, version: z.coerce.number().int().positive() }),
  ],
  { error: "操作を読み取れませんでした。ボタンをもう一度押してください。" },
);

export type ReturnAct = z.output<typeof returnAct>;
