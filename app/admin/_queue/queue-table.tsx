import { DataTable } from "@/components/ui/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import { type ApplicationStatus, statusLabel, waitingLabel } from "@/domain/application-status";
import { formatReference } from "@/domain/reference";
import { businessDaysBetween } from "@/lib/business-days";
import { formatDateTime, tokyoDay } from "@/lib/dates";
import type { QueueRow } from "@/services/reviews/list-queue";

const columns = [
  { heading: "受付番号" },
  { heading: "事業所名" },
  { heading: "事業所番号" },
  { heading: "状態" },
  { heading: "受付日時" },
  { heading: "経過", numeric: true },
];

type QueueTableProps = { status: ApplicationStatus; rows: QueueRow[]; now: Date };

/** The applications of one state, oldest first; the age counts business days. */
export function QueueTable({ status, rows, now }: QueueTableProps) {
  return (
    <DataTable
      caption={`${statusLabel(status)}の申請`}
      columns={columns}
      empty={`「${statusLabel(status)}」の申請はありません。`}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a
            key="case"
            href={`/admin/applications/${row.reference}`}
            className="code -my-2.5 inline-flex min-h-11 items-center"
          >
            {formatReference(row.reference)}
          </a>,
          row.providerName ?? "(事業所台帳になし)",
          <span key="number" className="code">
            {row.providerNumber}
          </span>,
          <span key="status">
            <StatusTag status={row.status} /> {marksOf(row).join("・")}
          </span>,
          formatDateTime(row.submittedAt),
          `${businessDaysBetween(tokyoDay(row.submittedAt), tokyoDay(now))}営業日`,
        ],
      }))}
    />
  );
}

function marksOf({ waitingReason, missing, officeMoved }: QueueRow): string[] {
  return [waitingReason && waitingLabel(waitingReason), missing && "未着の報告", officeMoved && "移転の申告"].filter(
    (mark) => typeof mark === "string",
  );
}
