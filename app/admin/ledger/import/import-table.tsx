import { importStateLabel } from "@/app/admin/ledger/import/import-state-label";
import { DataTable } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/dates";
import type { ListedImport } from "@/services/ledger-files/list-imports";

const columns = [
  { heading: "ファイル" },
  { heading: "アップロード" },
  { heading: "状態" },
  { heading: "追加", numeric: true },
  { heading: "変更", numeric: true },
  { heading: "取り込めない行", numeric: true },
];

/** The last files; each leads to what it changes, for those who may see that. */
export function ImportTable({ imports, linked }: { imports: ListedImport[]; linked: boolean }) {
  return (
    <section aria-labelledby="imports" className="flow">
      <h2 id="imports">最近の取込</h2>
      <DataTable
        caption="最近の取込の一覧"
        captionHidden
        columns={columns}
        empty="取込は、まだありません。"
        rows={imports.map(({ id, fileName, startedBy, startedAt, state, added, changed, refusedRows }) => ({
          key: id,
          cells: [
            linked ? (
              <a key="import" href={`/admin/ledger/import/${id}`} className="-my-2.5 inline-flex min-h-11 items-center">
                {fileName}
              </a>
            ) : (
              fileName
            ),
            `${formatDateTime(startedAt)} ${startedBy ?? ""}`,
            importStateLabel(state),
            taken(state, added),
            taken(state, changed),
            refusedRows.toLocaleString("ja-JP"),
          ],
        }))}
      />
    </section>
  );
}

/** A file of which nothing was taken has no figure here. */
function taken(state: ListedImport["state"], rows: number): string {
  const isNothing = state === "refused" || state === "dropped" || state === "failed";
  return isNothing ? "なし" : rows.toLocaleString("ja-JP");
}
