import { z } from "zod";
import { compact } from "@/domain/typed-text";

/**
 * Takes unknown, gives a 追跡番号 as digits, or undefined when the field was left blank; full width, spaces and hyphens are
 * forgiven. Refuses anything but digits and an absurd length; whether the number is right only its reader can say.
 */
export const trackingNumber = z
  .string({ error: "追跡番号を読み取れませんでした。もう一度入力してください。" })
  .transform((typed) => compact(typed) || undefined)
  .refine(
    (number) => number === undefined || /^[0-9]{1,20}$/.test(number),
    "追跡番号は20桁までの数字で入力してください。",
  );

/**
 * Whether a 追跡番号 has the shape known of Japan Post: eleven digits and a check digit, their remainder by 7. No source
 * confirms it, so a "no" is a hint to look again and never a refusal (domain.md §5).
 */
export function hasPlausibleCheck(number: string): boolean {
  return /^[0-9]{12}$/.test(number) && Number(number.slice(0, 11)) % 7 === Number(number.charAt(11));
}
