import { DataTable } from "@/components/ui/data-table";
import { importStateLabel, tookNothing } from "@/domain/import-state";
import { limits } from "@/domain/limits";
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
      {imports.length > 0 && (
        <p>
          {imports.length === limits.ledger.imports && "さらに前の取込は、ダウンロードで確認できます。"}
          <a href="/admin/ledger/import/export" className="inline-flex min-h-11 items-center">
            すべての取込の一覧をダウンロード(CSV)
          </a>
        </p>
      )}
    </section>
  );
}

/** A file of which nothing was taken has no figure here. */
function taken(state: ListedImport["state"], rows: number): string {
  return tookNothing(state) ? "なし" : rows.toLocaleString("ja-JP");
}
