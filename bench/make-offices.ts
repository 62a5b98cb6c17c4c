import { database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { prefectures } from "@/domain/prefecture";
import { hasPlausibleCheckDigit } from "@/domain/provider-number";
import type { Bytes } from "@/lib/csv-text";
import { projectPath } from "@/lib/project-root";
import { importAccounts } from "@/services/accounts/import-accounts";
import { addFederations } from "@/services/ledger/add-federations";
import { importLedger } from "@/services/ledger/import-ledger";
import { makeContext } from "@/services/make-context";

/** A registered address for the office with this line number. */
export function securityAddress(index: number): string {
  return `security-${index}@office.example.jp`;
}

/**
 * Fills the database of the settings with `count` offices over the 47 prefectures, one ID each, the last `registered` of
 * them with a security address. Gives their numbers.
 */
export async function makeOffices(count: number, registered: number): Promise<string[]> {
  const ctx = makeContext({ kind: "system" }, "");
  await migrate(database(), projectPath());
  await addFederations(ctx);
  const numbers = Array.from({ length: count }, (_, index) => numberOf(index));
  await importLedger(ctx, table("事業所番号,事業所名,法人名,郵便番号,住所,電話番号", numbers.map(ledgerLine)));
  await importAccounts(
    ctx,
    table(
      "事業所番号,都道府県コード,ユーザID,セキュリティ用メールアドレス",
      numbers.map((number, index) => accountLine(number, index, index >= count - registered)),
    ),
  );
  return numbers;
}

/** A number that the form asks nothing about: its check digit agrees. */
function numberOf(index: number): string {
  const prefecture = prefectures[index % prefectures.length];
  const unchecked = `${prefecture?.code}7${String(index).padStart(6, "0")}`;
  const checks = Array.from("0123456789", (digit) => unchecked + digit);
  return checks.find(hasPlausibleCheckDigit) ?? unchecked;
}

function ledgerLine(number: string, index: number): string {
  return `${number},測定用事業所${index},社会福祉法人測定会,1000001,見本市測定町${index + 1}番地,03-0000-0000`;
}

function accountLine(number: string, index: number, registered: boolean): string {
  const address = registered ? securityAddress(index) : "";
  return `${number},${number.slice(0, 2)},KJ${String(index).padStart(12, "0")},${address}`;
}

function table(headings: string, lines: string[]): Bytes {
  const text = Buffer.from([headings, ...lines, ""].join("\n"));
  return async function* () {
    yield text;
  };
}
