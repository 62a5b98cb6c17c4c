import { OpenBy } from "@/app/admin/_queue/open-cases";
import { Tag, type TagTone } from "@/app/admin/_queue/tag";
import { DataTable } from "@/components/ui/data-table";
import { StatusTag } from "@/components/ui/status-tag";
import { waitingLabel } from "@/domain/application-status";
import { type AgeTone, ageLabel, caseAge } from "@/domain/case-age";
import { flagLabel } from "@/domain/case-flag-rules";
import { type ClaimChance, claimChanceLabel, isAtDesk } from "@/domain/claim-chance";
import { deniedLabel } from "@/domain/denied-call";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { canMove } from "@/domain/transitions";
import { formatDateTime } from "@/lib/dates";
import type { QueueRow } from "@/services/queue/queue-rows";

const columns = [
  { heading: "受付番号" },
  { heading: "事業所" },
  { heading: "状態" },
  { heading: "請求の締切" },
  { heading: "受付日時" },
  { heading: "確認点" },
];

type QueueTableProps = {
  caption: string;
  empty: string;
  rows: QueueRow[];
  now: Date;
  /** The view as its address says it, for the way back from a case. */
  view: string;
  /** Whether the reader may approve, and so choose cases. */
  mayApprove: boolean;
  /** Whether the reader sees all federations, and so must be told which. */
  ofAll: boolean;
};

/** The applications of a view in its order; each leads to its case, those that can be approved have a box. */
export function QueueTable({ caption, empty, rows, now, view, mayApprove, ofAll }: QueueTableProps) {
  const query = view === "" ? "" : `?${new URLSearchParams({ view })}`;
  return (
    <DataTable
      caption={caption}
      columns={columns}
      empty={empty}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <CaseLink key="case" row={row} query={query} chooses={mayApprove && canMove(row.status, "approve")} />,
          <Office key="office" row={row} ofAll={ofAll} />,
          <Standing key="status" row={row} />,
          row.chance && (
            <Tag key="chance" tone={chanceTones[row.chance]}>
              {claimChanceLabel(row.chance)}
            </Tag>
          ),
          <Age key="age" row={row} now={now} />,
          <Flags key="flags" row={row} />,
        ],
      }))}
    />
  );
}

const chanceTones: Record<ClaimChance, TagTone> = { makes: "good", tight: "warning", misses: "bad" };
const ageTones: Record<AgeTone, TagTone> = { fresh: "plain", due: "warning", late: "bad" };

function CaseLink({ row: { reference }, query, chooses }: { row: QueueRow; query: string; chooses: boolean }) {
  return (
    <span className="-my-2.5 flex items-center gap-1">
      {chooses && <CaseBox reference={reference} />}
      <a
        href={`/admin/applications/${reference}${query}`}
        data-case={reference}
        className="code inline-flex min-h-11 items-center"
      >
        {formatReference(reference)}
      </a>
    </span>
  );
}

function CaseBox({ reference }: { reference: string }) {
  return (
    <label className="-ml-2.5 flex min-h-11 min-w-11 cursor-pointer items-center justify-center">
      <input type="checkbox" name="case" value={reference} className="size-6 cursor-pointer accent-blue-900" />
      <span className="sr-only">{formatReference(reference)}を選ぶ</span>
    </label>
  );
}

function Office({ row: { providerName, providerNumber, federation }, ofAll }: { row: QueueRow; ofAll: boolean }) {
  return (
    <>
      {providerName ?? "(事業所台帳になし)"}
      <span className="code block">{providerNumber}</span>
      {ofAll && <span className="block">請求先: {prefectureName(federation)}</span>}
    </>
  );
}

function Standing({ row }: { row: QueueRow }) {
  const { reference, status, waitingReason, toCheck, missing, officeMoved, flags, openBy } = row;
  return (
    <>
      <span className="flex flex-wrap gap-1">
        <StatusTag status={status} />
        {waitingReason && <Tag tone="plain">{waitingLabel(waitingReason)}</Tag>}
        {toCheck && <Tag tone="warning">確認日</Tag>}
        {missing && <Tag tone="bad">未着の報告</Tag>}
        {officeMoved && !flags.includes("office-moved") && <Tag tone="warning">移転の申告</Tag>}
      </span>
      <OpenBy reference={reference} names={openBy} />
    </>
  );
}

function Age({ row: { status, submittedAt }, now }: { row: QueueRow; now: Date }) {
  if (!isAtDesk(status)) return formatDateTime(submittedAt);
  const { days, tone } = caseAge(submittedAt, now);
  return (
    <>
      {formatDateTime(submittedAt)}
      <span className="mt-1 flex flex-wrap items-center gap-1">
        受付から{days}営業日
        {ageLabel(tone) !== "" && <Tag tone={ageTones[tone]}>{ageLabel(tone)}</Tag>}
      </span>
    </>
  );
}

function Flags({ row: { flags, denied } }: { row: QueueRow }) {
  if (flags.length === 0 && !denied) return null;
  return (
    <span className="flex flex-wrap gap-1">
      {denied && <Tag tone="bad">{deniedLabel}</Tag>}
      {flags.map((flag) => (
        <Tag key={flag} tone="warning">
          {flagLabel(flag)}
        </Tag>
      ))}
    </span>
  );
}
