import { FieldChanges } from "@/app/admin/ledger/field-changes";
import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/dates";
import type { listWaitingAddresses } from "@/services/ledger/list-waiting-addresses";

const columns = [{ heading: "事業所" }, { heading: "変更" }, { heading: "登録した人" }];

type WaitingAddressesProps = { waiting: Awaited<ReturnType<typeof listWaitingAddresses>> };

/** The new addresses that wait for a second person; nothing when none does. */
export function WaitingAddresses({ waiting: { count, changes } }: WaitingAddressesProps) {
  if (count === 0) return null;
  return (
    <section aria-labelledby="waiting" className="flow">
      <h2 id="waiting">確認を待っている住所の変更 {count}件</h2>
      {changes.length < count && <p>古い順に{changes.length}件を表示しています。</p>}
      <DataTable
        caption="確認を待っている住所の変更"
        captionHidden
        columns={columns}
        empty=""
        rows={changes.map(({ number, name, changes: fields, proposedAt, proposedBy, own }) => ({
          key: number,
          cells: [
            <a key="office" href={`/admin/ledger/${number}`} className="-my-2.5 inline-flex min-h-11 items-center">
              {name}
            </a>,
            <FieldChanges key="fields" changes={fields} />,
            `${proposedBy}${own ? "(自分)" : ""} ${formatDateTime(proposedAt)}`,
          ],
        }))}
      />
      <CsvLink href="/admin/ledger/export/waiting">確認を待っている住所の変更</CsvLink>
    </section>
  );
}
