import { Tracking } from "@/app/admin/letters/tracking";
import { DataTable } from "@/components/ui/data-table";
import { batchKey } from "@/domain/batch-key";
import { formatReference } from "@/domain/reference";
import { formatDate } from "@/lib/dates";
import type { LetterLists } from "@/services/letters/list-letters";

/** What was posted lately, the newest first; an odd tracking number gets a hint to look again, no more (domain.md §5). */
export function PostedTable({ rows }: { rows: LetterLists["posted"] }) {
  return (
    <DataTable
      caption="最近発送した通知書"
      captionHidden
      columns={[
        { heading: "受付番号" },
        { heading: "事業所" },
        { heading: "発送日" },
        { heading: "追跡番号" },
        { heading: "有効期限" },
        { heading: "束" },
      ]}
      empty="いま発送済の通知書はありません。"
      rows={rows.map(({ reference, provider, providerNumber, letter, batch }) => ({
        key: reference,
        cells: [
          formatReference(reference),
          <a key="case" href={`/admin/applications/${reference}`}>
            {provider?.name ?? providerNumber}
          </a>,
          letter?.postedAt ? formatDate(letter.postedAt) : "",
          letter?.trackingNumber ? <Tracking key="tracking" number={letter.trackingNumber} /> : "なし",
          letter?.validUntil ? formatDate(letter.validUntil) : "",
          batch && (
            <a
              key="batch"
              href={`/admin/letters/batches/${batchKey(batch)}`}
              className="-my-2.5 inline-flex min-h-11 items-center"
            >
              第{batch.number}号
            </a>
          ),
        ],
      }))}
    />
  );
}
