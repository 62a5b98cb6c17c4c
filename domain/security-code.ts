import { z } from "zod";
import { limits } from "@/domain/limits";
import { compact, quoteCharacter, typedText } from "@/domain/typed-text";

const { digits } = limits.securityCode;
const counting = ["01234567890123456789", "98765432109876543210"];

const newCode = typedText({
  missing: "新しいセキュリティコードを入力してください。",
  normalise: compact,
  fault: (code) => {
    const stranger = code.match(/[^0-9]/u)?.[0];
    if (stranger !== undefined)
      return `セキュリティコードに${quoteCharacter(stranger)}は使えません。${digits}桁の数字にしてください。`;
    if (code.length !== digits)
      return `セキュリティコードは${digits}桁の数字です。いま入力されているのは${code.length}桁です。`;
  },
});

const again = z
  .string({ error: "新しいセキュリティコードをもう一度入力してください。" })
  .transform(compact)
  .pipe(z.string().min(1, "新しいセキュリティコードをもう一度入力してください。"));

/**
 * Takes a new セキュリティコード typed twice, `newSecurityCode` and `newSecurityCodeConfirmation`, gives its digits; full width,
 * spaces and hyphens are forgiven. Refuses what is not of six digits and two that differ.
 */
export const securityCodeEntry = z
  .object({ newSecurityCode: newCode, newSecurityCodeConfirmation: again })
  .refine(({ newSecurityCode, newSecurityCodeConfirmation }) => newSecurityCode === newSecurityCodeConfirmation, {
    path: ["newSecurityCodeConfirmation"],
    error: "新しいセキュリティコードと違います。同じ数字をもう一度入力してください。",
  });

/**
 * The sentence against a セキュリティコード that is easily guessed, undefined when it is good: repeated digits, counting, and
 * what stands in the office's own numbers. Issue 2, D15.
 */
export function securityCodeFault(
  code: string,
  { userId, providerNumber }: { userId: string; providerNumber: string },
): string | undefined {
  const repeated = /^(\d{1,3})\1+$/.test(code);
  const known = [...counting, providerNumber, userId].some((number) => number.includes(code));
  if (!repeated && !known) return undefined;
  return "推測されやすい番号です。同じ数字の繰り返し、数字の並び、事業所番号やユーザIDの一部は避けてください。";
}
