import { Tag, type TagTone } from "@/app/admin/_queue/tag";
import { Tracking } from "@/app/admin/letters/tracking";
import { DataTable } from "@/components/ui/data-table";
import { statusLabel } from "@/domain/application-status";
import { type SheetState, sheetStateLabel } from "@/domain/letter-batch";
import { formatReference } from "@/domain/reference";
import { reprintInWords } from "@/domain/reprint-in-words";
import { formatSheet } from "@/domain/sheet-code";
import { letterSentence } from "@/services/letters/letter-refusal";
import type { BatchView } from "@/services/letters/view-batch";

type Row = BatchView["letters"][number];
type BatchLettersProps = { caption: string; rows: Row[]; empty: string };

/** Letters of a batch in the order of printing, each with the number below the barcode of its newest paper, its state, its 追跡番号, why it was printed again and what stands against it. */
export function BatchLetters({ caption, rows, empty }: BatchLettersProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { heading: "受付番号" },
        { heading: "紙の番号" },
        { heading: "印刷順", numeric: true },
        { heading: "事業所" },
        { heading: "状態" },
        { heading: "追跡番号" },
        { heading: "備考" },
      ]}
      empty={empty}
      rows={rows.map((row) => ({
        key: row.letter.id,
        cells: [
          <a
            key="case"
            href={`/admin/applications/${row.application.reference}`}
            className="-my-2.5 inline-flex min-h-11 items-center"
          >
            {formatReference(row.application.reference)}
          </a>,
          formatSheet({ reference: row.application.reference, sheet: row.letter.sheet }),
          row.letter.position,
          row.provider?.name ?? row.application.providerNumber,
          <State key="state" state={row.state} />,
          row.letter.trackingNumber === null ? "" : <Tracking key="tracking" number={row.letter.trackingNumber} />,
          <Remark key="remark" row={row} />,
        ],
      }))}
    />
  );
}

const tones: Record<SheetState, TagTone> = { printed: "warning", sealed: "plain", posted: "good", void: "bad" };

function State({ state }: { state: SheetState }) {
  return <Tag tone={tones[state]}>{sheetStateLabel(state)}</Tag>;
}

/** What stands against a letter; a printed one can be printed again on the page of its case. */
function Remark({ row }: { row: Row }) {
  return (
    <>
      {remark(row)}
      {row.state === "printed" && (
        <a
          href={`/admin/applications/${row.application.reference}#letters`}
          className="-my-2.5 flex min-h-11 w-fit items-center"
        >
          再印刷
        </a>
      )}
    </>
  );
}

function remark({ state, gap, application, obstacle, letter }: Row): string {
  const reprinted = reprintInWords(letter);
  const parts = [
    ...(reprinted === null ? [] : [reprinted]),
    ...(gap !== null && state !== "posted" ? [`発送しない理由:${gap}`] : []),
    ...(state === "void" ? [`申請は「${statusLabel(application.status)}」です。紙は細断してください。`] : []),
    ...(obstacle !== null && state !== "posted" ? [letterSentence(obstacle, "この申請")] : []),
  ];
  return parts.join(" ");
}
