import { DataTable } from "@/components/ui/data-table";
import { postalAddress } from "@/domain/postal-address";
import { providerStatusLabel } from "@/domain/provider-status";
import type { LedgerListRow } from "@/services/ledger/ledger-rows";

const columns = [
  { heading: "事業所番号" },
  { heading: "事業所名" },
  { heading: "法人名" },
  { heading: "住所" },
  { heading: "電話番号" },
  { heading: "状態" },
];

/** A page of the ledger; each number leads to its office. */
export function OfficeTable({ rows }: { rows: LedgerListRow[] }) {
  return (
    <DataTable
      caption="事業所"
      columns={columns}
      empty="この条件に合う事業所はありません。"
      rows={rows.map((row) => ({
        key: row.number,
        cells: [
          <a
            key="office"
            href={`/admin/ledger/${row.number}`}
            className="code -my-2.5 inline-flex min-h-11 items-center"
          >
            {row.number}
          </a>,
          row.name,
          row.corporation,
          <span key="address">
            {postalAddress(row)}
            {row.pending && <strong className="block">新しい住所を確認待ち</strong>}
          </span>,
          <span key="phone" className="md:whitespace-nowrap">
            {row.phone}
          </span>,
          providerStatusLabel(row.status),
        ],
      }))}
    />
  );
}
