import { z } from "zod";
import { providerNumber } from "@/domain/provider-number";
import type { ProviderStatus } from "@/domain/provider-status";
import { typedText } from "@/domain/typed-text";

const longest = { name: 200, address: 300, phone: 40 };

const statusWords = new Map<string, ProviderStatus>([
  ["", "active"],
  ["有効", "active"],
  ["active", "active"],
  ["休止", "closed"],
  ["廃止", "closed"],
  ["closed", "closed"],
]);

/**
 * Takes an office as a file or a form tells it, gives it with every field tidied, telephones in half width; 法人名, 郵便番号, 方書, 電話番号 may be blank,
 * a blank 状態 is 有効 (contract.md, ledger:import). Refuses with one sentence a field.
 */
export const ledgerRow = z.object({
  number: providerNumber,
  name: written("事業所名", longest.name),
  corporation: blankOr("法人名", longest.name),
  postalCode: z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFKC").replace(/[\s〒\p{Pd}\u2212\u2500\u2501\u30FC]/gu, ""))
    .pipe(z.string().regex(/^(?:\d{7})?$/, "郵便番号は7桁の数字です。")),
  address: written("住所", longest.address),
  building: blankOr("方書", longest.address),
  phone: blankOr("電話番号", longest.phone, phoneInHalfWidth),
  status: z
    .string()
    .default("")
    .transform((word, context) => {
      const status = statusWords.get(tidy(word).toLowerCase());
      if (status !== undefined) return status;
      context.addIssue("状態は「有効」「休止」「廃止」のいずれかです。");
      return z.NEVER;
    }),
});

/** One office of 事業所台帳. */
export type LedgerRow = z.output<typeof ledgerRow>;

/** The fields of an office in the ledger, its number first. */
export const ledgerFields = ledgerRow.keyof().options;

function written(heading: string, most: number) {
  return typedText({
    missing: `${heading}がありません。`,
    normalise: tidy,
    fault: (text) => tooLong(heading, text, most),
  });
}

function blankOr(heading: string, most: number, normalise = tidy) {
  return z
    .string()
    .default("")
    .transform(normalise)
    .pipe(z.string().max(most, `${heading}は${most}文字までです。`));
}

function tooLong(heading: string, text: string, most: number): string | undefined {
  return text.length > most ? `${heading}は${most}文字までです。` : undefined;
}

/** So that a search finds it; what else is written there, such as 「代表」, stays. */
function phoneInHalfWidth(text: string): string {
  return tidy(text.normalize("NFKC")).replace(/[\p{Pd}\u2212\u2500\u2501]|(?<=[\d)])ー|ー(?=[\d(])/gu, "-");
}

function tidy(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
