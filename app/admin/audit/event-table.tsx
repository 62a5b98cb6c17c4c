import { DataTable } from "@/components/ui/data-table";
import { auditDetail } from "@/domain/audit-detail";
import { eventActorLabel } from "@/domain/event-actor";
import { eventLabel } from "@/domain/event-label";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { formatDate, formatTime } from "@/lib/dates";
import type { AuditRow } from "@/services/audit/find-events";
import type { AuditPage } from "@/services/audit/list-events";

type EventTableProps = { rows: AuditRow[]; files: AuditPage["files"]; choosesFederation: boolean };

/** The events with who, what, which case and what else is known of them; `files` are the names of ledger files by import. */
export function EventTable({ rows, files, choosesFederation }: EventTableProps) {
  const columns = ["日時", "人", "操作", "申請", ...(choosesFederation ? ["国保連合会"] : []), "内容"];
  return (
    <DataTable
      caption="監査記録"
      captionHidden
      columns={columns.map((heading) => ({ heading }))}
      empty="この条件に当てはまる記録はありません。"
      rows={rows.map((row) => ({
        key: String(row.sequence),
        cells: [
          <time key="at" dateTime={row.at.toISOString()} className="font-normal">
            {formatDate(row.at)} {formatTime(row.at)}
          </time>,
          whose(row),
          eventLabel(row.act, row.detail),
          row.reference && (
            <a key="case" href={`/admin/applications/${row.reference}`} className="code">
              {formatReference(row.reference)}
            </a>
          ),
          ...(choosesFederation ? [row.federation && prefectureName(row.federation)] : []),
          <Detail key="detail" row={row} files={files} />,
        ],
      }))}
    />
  );
}

function whose({ actor, actorId, staffName, userId }: AuditRow): string {
  switch (actor) {
    case "staff":
      return staffName === null ? (actorId ?? eventActorLabel(actor)) : `${staffName}(${actorId})`;
    case "office":
      return userId === null ? eventActorLabel(actor) : `${eventActorLabel(actor)} ${userId}`;
    case "applicant":
    case "system":
      return eventActorLabel(actor);
  }
}

function Detail({ row: { detail, act }, files }: { row: AuditRow; files: AuditPage["files"] }) {
  const pairs = auditDetail(detail, act);
  if (pairs.length === 0) return null;
  return (
    <dl>
      {pairs.map(({ key, term, value }) => (
        <div key={key} className="flex flex-wrap gap-x-2">
          <dt className="text-solid-gray-700">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {key === "import" ? <File id={value} name={files.get(value)} /> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The import of a file by its name; by its ID where the reader may not see it. */
function File({ id, name }: { id: string; name?: string }) {
  return name === undefined ? id : <a href={`/admin/ledger/import/${id}`}>{name}</a>;
}
