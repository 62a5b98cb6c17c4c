import type { LedgerRow } from "@/domain/ledger-row";
import { ledgerRow } from "@/domain/ledger-row";
import type { Table } from "@/services/imports/read-rows";

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
