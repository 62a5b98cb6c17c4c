import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { batchKey } from "@/domain/batch-key";
import { formatReference } from "@/domain/reference";
import { formatDateTime } from "@/lib/dates";
import type { LetterLists } from "@/services/letters/list-letters";

/** 束に入らなかった通知書: printed letters that no open batch holds, with the reason that was given and what to do with them. */
export function LeftBehind({ rows }: { rows: LetterLists["leftBehind"] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="left-behind" className="flow">
      <h2 id="left-behind">束に入らなかった通知書</h2>
      <p>
        発送しないまま束を閉じた通知書です。発送するときは、申請の画面で再印刷してください。発送しないときは、返戻にしてください。仮パスワードが無効になります。
      </p>
      <DataTable
        caption="束に入らなかった通知書の一覧"
        captionHidden
        columns={[
          { heading: "受付番号" },
          { heading: "事業所" },
          { heading: "印刷日時" },
          { heading: "理由" },
          { heading: "束" },
        ]}
        empty=""
        rows={rows.map(({ reference, provider, providerNumber, printedAt, reason, batch }) => ({
          key: reference,
          cells: [
            formatReference(reference),
            <a
              key="case"
              href={`/admin/applications/${reference}#letters`}
              className="-my-2.5 inline-flex min-h-11 items-center"
            >
              {provider?.name ?? providerNumber}
            </a>,
            formatDateTime(printedAt),
            reason ?? "",
            <a
              key="batch"
              href={`/admin/letters/batches/${batchKey(batch)}`}
              className="-my-2.5 inline-flex min-h-11 items-center"
            >
              第{batch.number}号
            </a>,
          ],
        }))}
      />
      <CsvLink href="/admin/letters/export/left-behind">束に入らなかった通知書の一覧</CsvLink>
    </section>
  );
}
