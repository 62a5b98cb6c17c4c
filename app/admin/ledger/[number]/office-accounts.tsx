import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { prefectureName } from "@/domain/prefecture";
import { formatDateTime } from "@/lib/dates";
import type { OfficeView } from "@/services/ledger/view-office";

type OfficeAccountsProps = { number: string; accounts: OfficeView["accounts"] };

/** The office's user IDs, as far as they are the reader's federation's. */
export function OfficeAccounts({ number, accounts }: OfficeAccountsProps) {
  return (
    <section aria-labelledby="accounts" className="flow">
      <h2 id="accounts">ユーザID</h2>
      <DataTable
        caption="ユーザIDの一覧"
        captionHidden
        columns={[{ heading: "ユーザID" }, { heading: "請求先都道府県" }, { heading: "最後のログイン" }]}
        empty="ユーザIDはありません。通知書を印刷するときに発行します。"
        rows={accounts.map(({ id, userId, federation, lastSignInAt }) => ({
          key: id,
          cells: [
            <span key="id" className="code">
              {userId}
            </span>,
            prefectureName(federation),
            lastSignInAt ? formatDateTime(lastSignInAt) : "なし",
          ],
        }))}
      />
      {accounts.length > 0 && <CsvLink href={`/admin/ledger/${number}/export/accounts`}>ユーザIDの一覧</CsvLink>}
    </section>
  );
}
