import { CsvLink } from "@/components/ui/csv-link";
import { DataTable } from "@/components/ui/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { formatDateTime } from "@/lib/dates";
import type { OfficeView } from "@/services/ledger/view-office";

const columns = [{ heading: "受付番号" }, { heading: "請求先都道府県" }, { heading: "受付日時" }, { heading: "状態" }];

type OfficeApplicationsProps = { number: string; applications: OfficeView["applications"] };

/** The office's newest applications, as far as they are the reader's federation's. */
export function OfficeApplications({ number, applications }: OfficeApplicationsProps) {
  return (
    <section aria-labelledby="applications" className="flow">
      <h2 id="applications">申請</h2>
      <DataTable
        caption="申請の一覧"
        captionHidden
        columns={columns}
        empty="申請はありません。"
        rows={applications.map(({ reference, federation, submittedAt, status }) => ({
          key: reference,
          cells: [
            <a
              key="case"
              href={`/admin/applications/${reference}`}
              className="code -my-2.5 inline-flex min-h-11 items-center"
            >
              {formatReference(reference)}
            </a>,
            prefectureName(federation),
            formatDateTime(submittedAt),
            <StatusTag key="status" status={status} />,
          ],
        }))}
      />
      {applications.length === limits.ledger.applications && (
        <p>新しい{limits.ledger.applications}件を表示しています。さらに前の申請は、ダウンロードで確認できます。</p>
      )}
      {applications.length > 0 && (
        <CsvLink href={`/admin/ledger/${number}/export/applications`}>この事業所の申請の一覧</CsvLink>
      )}
    </section>
  );
}
