import { z } from "zod";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectureCode } from "@/domain/prefecture";

/** A batch as addresses and forms name it: its federation and its number there, "13-12". */
export interface BatchKey {
  federation: PrefectureCode;
  number: number;
}

/** The key as text, "13-12". */
export function batchKey({ federation, number }: BatchKey): string {
  return `${federation}-${number}`;
}

/** Takes unknown, gives a batch's key; refuses any other text. */
export const batchKeyField = z
  .string({ error: "束を読み取れませんでした。通知書の画面から、もう一度開いてください。" })
  .regex(/^[0-9]{2}-[1-9][0-9]{0,8}$/u, "束を読み取れませんでした。通知書の画面から、もう一度開いてください。")
  .transform((text, context) => {
    const federation = prefectureCode.safeParse(text.slice(0, 2)).data;
    if (federation !== undefined) return { federation, number: Number(text.slice(3)) };
    context.addIssue("束を読み取れませんでした。通知書の画面から、もう一度開いてください。");
    return z.NEVER;
  });
