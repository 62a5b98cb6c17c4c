import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { batchKey } from "@/domain/batch-key";
import { nextWork } from "@/domain/next-work";
import { prefectureName } from "@/domain/prefecture";
import { formatDateTime } from "@/lib/dates";
import type { LetterLists } from "@/services/letters/list-letters";

type OpenBatchesProps = { batches: LetterLists["batches"]; ofAll: boolean };

/** The batches that are printed and not closed: how far each is, and what is due next. */
export function OpenBatches({ batches, ofAll }: OpenBatchesProps) {
  return (
    <section aria-labelledby="batches" className="flow">
      <h2 id="batches">封入と発送</h2>
      <DataTable
        caption="閉じていない通知書の束"
        captionHidden
        columns={[
          { heading: "束" },
          { heading: "印刷日時" },
          { heading: "承認", numeric: true },
          { heading: "印刷", numeric: true },
          { heading: "封入", numeric: true },
          { heading: "発送", numeric: true },
          { heading: "次の作業" },
        ]}
        empty="封入や発送を待っている束はありません。印刷すると、ここに並びます。"
        rows={batches.map((batch) => ({
          key: batch.id,
          cells: [
            <a
              key="batch"
              href={`/admin/letters/batches/${batchKey(batch)}`}
              className="-my-2.5 inline-flex min-h-11 items-center"
            >
              {ofAll && `${prefectureName(batch.federation)} `}第{batch.number}号
            </a>,
            formatDateTime(batch.printedAt),
            batch.stand.approved,
            batch.stand.printed,
            batch.stand.sealed,
            batch.stand.posted,
            nextWork(batch.stand),
          ],
        }))}
      />
      <CsvLink href="/admin/letters/export/batches">すべての束の一覧</CsvLink>
    </section>
  );
}
