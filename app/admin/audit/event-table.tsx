import { DataTable } from "@/components/ui/data-table";
import { auditDetail } from "@/domain/audit-detail";
import { eventActorLabel } from "@/domain/event-actor";
import { eventLabel } from "@/domain/event-label";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { formatDate, formatTime } from "@/lib/dates";
import type { AuditRow } from "@/services/audit/find-events";

/** The events with who, what, which case and what else is known of them. */
export function EventTable({ rows, choosesFederation }: { rows: AuditRow[]; choosesFederation: boolean }) {
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
          eventLabel(row.act),
          row.reference && (
            <a key="case" href={`/admin/applications/${row.reference}`} className="code">
              {formatReference(row.reference)}
            </a>
          ),
          ...(choosesFederation ? [row.federation && prefectureName(row.federation)] : []),
          <Detail key="detail" detail={row.detail} />,
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

function Detail({ detail }: { detail: string }) {
  const pairs = auditDetail(detail);
  if (pairs.length === 0) return null;
  return (
    <dl>
      {pairs.map(({ term, value }) => (
        <div key={term} className="flex flex-wrap gap-x-2">
          <dt className="text-solid-gray-700">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
