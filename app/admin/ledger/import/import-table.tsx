import { DataTable } from "@/components/ui/data-table";
import { importStateLabel, tookNothing } from "@/domain/import-state";
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

type ImportTableProps = { imports: ListedImport[]; next: string | null; isFirst: boolean; linked: boolean };

/** A page of the files, the newest first; each leads to what it changes, for those who may see that. */
export function ImportTable({ imports, next, isFirst, linked }: ImportTableProps) {
  return (
    <section aria-labelledby="imports" className="flow">
      <h2 id="imports">これまでの取込</h2>
      <DataTable
        caption="取込の一覧"
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
      <ul className="flex flex-wrap gap-x-8 [&>li]:m-0">
        {next && (
          <li>
            <PageLink href={`/admin/ledger/import?after=${next}#imports`}>次のページ</PageLink>
          </li>
        )}
        {!isFirst && (
          <li>
            <PageLink href="/admin/ledger/import#imports">最初のページ</PageLink>
          </li>
        )}
        {imports.length > 0 && (
          <li>
            <PageLink href="/admin/ledger/import/export">すべての取込の一覧をダウンロード(CSV)</PageLink>
          </li>
        )}
      </ul>
    </section>
  );
}

function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center">
      {children}
    </a>
  );
}

/** A file of which nothing was taken has no figure here. */
function taken(state: ListedImport["state"], rows: number): string {
  return tookNothing(state) ? "なし" : rows.toLocaleString("ja-JP");
}
