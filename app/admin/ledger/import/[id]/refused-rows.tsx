import { DataTable } from "@/components/ui/data-table";
import type { ImportView } from "@/services/ledger-files/view-import";

const onPage = 100;

/** The rows that were not taken, each with its line and why; all that are kept are in the file. */
export function RefusedRows({ view: { id, refused, refusedRows } }: { view: ImportView }) {
  const shown = refused.slice(0, onPage);
  return (
    <section aria-labelledby="refused" className="flow">
      <h2 id="refused">取り込んでいない行 {refusedRows.toLocaleString("ja-JP")}件</h2>
      {shown.length < refusedRows && (
        <p>
          はじめの{shown.length}件を表示しています。CSVには、はじめの{refused.length.toLocaleString("ja-JP")}
          件が入ります。
        </p>
      )}
      <DataTable
        caption="取り込んでいない行"
        captionHidden
        columns={[{ heading: "行", short: true }, { heading: "理由" }]}
        empty=""
        rows={shown.map(({ line, reason }, index) => ({
          key: `${index}`,
          cells: [line === 0 ? "ファイル全体" : `${line}行目`, reason],
        }))}
      />
      <p>
        <a href={`/admin/ledger/import/${id}/refusals`} className="inline-flex min-h-11 items-center">
          この一覧をCSVでダウンロード
        </a>
      </p>
    </section>
  );
}
