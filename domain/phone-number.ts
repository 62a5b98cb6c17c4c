import { z } from "zod";

/** A number as it is kept: half width, one hyphen between its parts, none around it. */
function normalisePhone(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\p{Pd}()\u2212\u2500\u2501\u30FC]/gu, "-")
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Whether a telephone can dial what is written: ten or eleven digits from 0 on, hyphens between them. */
export function isCallable(number: string): boolean {
  return /^0\d*(?:-\d+)*$/.test(number) && /^\d{10,11}$/.test(number.replaceAll("-", ""));
}

/** Whether a telephone number can be read out of what somebody wrote, in whatever width and with whatever dashes. */
export function readsAsPhone(written: string): boolean {
  return isCallable(normalisePhone(written));
}

export const uncallable = "電話番号は、市外局番から10桁か11桁の数字で入力してください(例の形: 00-0000-0000)。";

/** 電話番号 as somebody types it, with its hyphens, or blank; refuses what cannot be called. */
export const callableOrBlank = z
  .string({ error: "電話番号を読み取れませんでした。画面を開き直して、もう一度お試しください。" })
  .transform(normalisePhone)
  .refine((number) => number === "" || isCallable(number), {
    error: uncallable,
  });
