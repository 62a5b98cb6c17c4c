import { z } from "zod";
import { batchKeyField } from "@/domain/batch-key";
import { reference } from "@/domain/reference";

const batch = batchKeyField;

/** The forms of a batch's page. */
export const batchAct = z.discriminatedUnion(
  "act",
  [
    z.object({
      act: z.literal("scan"),
      batch,
      scan: z
        .string()
        .trim()
        .min(1, "バーコードを読み取るか、番号を入力してください。")
        .max(60, "番号を確認してください。"),
    }),
    z.object({ act: z.literal("seal-all"), batch }),
    z.object({ act: z.literal("unseal-batch"), batch }),
    z.object({ act: z.literal("post"), batch, postedOn: z.iso.date("発送日を入力してください。") }),
    z.object({
      act: z.literal("explain"),
      batch,
      gap: z.union([z.literal("all"), reference], { error: "通知書を選んでください。" }),
      reason: z.string().trim(),
    }),
    z.object({ act: z.literal("close"), batch }),
  ],
  { error: "操作を読み取れませんでした。ボタンをもう一度押してください。" },
);

export type BatchAct = z.output<typeof batchAct>;
