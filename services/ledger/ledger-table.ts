import { z } from "zod";
import type { ProviderStatus } from "@/db/schema/providers";
import { providerNumber } from "@/domain/provider-number";
import { typedText } from "@/domain/typed-text";
import type { Table } from "@/services/imports/read-rows";

const longest = { name: 200, address: 300, phone: 40 };

const statusWords = new Map<string, ProviderStatus>([
  ["", "active"],
  ["有効", "active"],
  ["active", "active"],
  ["休止", "closed"],
  ["廃止", "closed"],
  ["closed", "closed"],
]);

const ledgerRow = z.object({
  number: providerNumber,
  name: written("事業所名", longest.name),
  corporation: blankOr("法人名", longest.name),
  postalCode: z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFKC").replace(/[\s〒\p{Pd}]/gu, ""))
    .pipe(z.string().regex(/^(?:\d{7})?$/, "郵便番号は7桁の数字です。")),
  address: written("住所", longest.address),
  building: blankOr("方書", longest.address),
  phone: blankOr("電話番号", longest.phone),
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

/** One office as the ledger file tells it, every field tidied. */
export type LedgerRow = z.output<typeof ledgerRow>;
export const ledgerFields = ledgerRow.keyof().options;

/** The file of 事業所台帳 (contract.md, ledger:import). The check digit of a number is never a ground for refusal. */
export const ledgerTable: Table<LedgerRow> = {
  headings: {
    事業所番号: "number",
    事業所名: "name",
    法人名: "corporation",
    郵便番号: "postalCode",
    住所: "address",
    方書: "building",
    電話番号: "phone",
    状態: "status",
  },
  optional: ["郵便番号", "方書", "状態"],
  row: ledgerRow,
  unique: { 事業所番号: ({ number }) => number },
};

function written(heading: string, most: number) {
  return typedText({
    missing: `${heading}がありません。`,
    normalise: tidy,
    fault: (text) => tooLong(heading, text, most),
  });
}

function blankOr(heading: string, most: number) {
  return z
    .string()
    .default("")
    .transform(tidy)
    .pipe(z.string().max(most, `${heading}は${most}文字までです。`));
}

function tooLong(heading: string, text: string, most: number): string | undefined {
  return text.length > most ? `${heading}は${most}文字までです。` : undefined;
}

function tidy(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
