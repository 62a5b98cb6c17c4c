import { z } from "zod";
import { emailAddress } from "@/domain/email-address";
import { prefectureCode } from "@/domain/prefecture";
import { providerNumber } from "@/domain/provider-number";
import { compact } from "@/domain/typed-text";
import { userId } from "@/domain/user-id";
import type { Table } from "@/services/imports/read-rows";

const accountRow = z.object({
  providerNumber,
  federation: z
    .string()
    .transform((typed) => compact(typed).padStart(2, "0"))
    .pipe(z.enum(prefectureCode.options, "都道府県コードは01〜47です。")),
  userId,
  securityEmail: z.string().transform((typed, context) => {
    if (typed.trim() === "") return null;
    const parsed = emailAddress.safeParse(typed);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue(message);
    return z.NEVER;
  }),
});

/** One ID as the accounts file tells it. */
export type AccountRow = z.output<typeof accountRow>;

/** The file of IDs in use (contract.md, accounts:import): one row per office and federation. */
export const accountsTable: Table<AccountRow> = {
  headings: {
    事業所番号: "providerNumber",
    都道府県コード: "federation",
    ユーザID: "userId",
    セキュリティ用メールアドレス: "securityEmail",
  },
  optional: [],
  row: accountRow,
  unique: { 事業所番号と都道府県コード: issuedKey, ユーザID: (row) => row.userId },
};

/** What names an ID beside itself: the office and the federation that issued it. */
export function issuedKey(row: Pick<AccountRow, "providerNumber" | "federation">): string {
  return `${row.providerNumber}/${row.federation}`;
}
