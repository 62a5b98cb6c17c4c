import { TrackingField } from "@/app/admin/letters/tracking-field";
import { Checkbox } from "@/components/form/checkbox";
import { errorFor, type FormState } from "@/components/form/form-state";
import { DataTable } from "@/components/ui/data-table";
import { formatReference } from "@/domain/reference";

/** A printed letter as the page shows it: times as text, and why this reader may not issue it, where that is so. */
export type PrintedLetter = {
  reference: string;
  office: string;
  printedAt: string;
  mayIssue: boolean;
  obstacle: string | null;
};

type PrintedTableProps = { letters: PrintedLetter[]; state?: FormState; allChosen?: boolean };

/** The letters that wait for posting; inside a form, with `state`, each that the reader may post has its box and its field. */
export function PrintedTable({ letters, state, allChosen = false }: PrintedTableProps) {
  return (
    <DataTable
      caption="発送待ちの通知書"
      captionHidden
      columns={[{ heading: "受付番号" }, { heading: "事業所" }, { heading: "印刷日時" }, { heading: "追跡番号(任意)" }]}
      empty="発送待ちの通知書はありません。印刷すると、ここに並びます。"
      rows={letters.map(({ reference, office, printedAt, mayIssue, obstacle }) => ({
        key: reference,
        cells: [
          state && mayIssue ? (
            <Chooser key="chooser" reference={reference} state={state} allChosen={allChosen} />
          ) : (
            formatReference(reference)
          ),
          <a key="case" href={`/admin/applications/${reference}`} className="inline-flex min-h-11 items-center">
            {office}
          </a>,
          printedAt,
          state && mayIssue ? <Tracking key="tracking" reference={reference} state={state} /> : obstacle,
        ],
      }))}
    />
  );
}

type InForm = { reference: string; state: FormState };

function Chooser({ reference, state, allChosen }: InForm & { allChosen: boolean }) {
  const name = `posted-${reference}`;
  return (
    <div className="whitespace-nowrap">
      <Checkbox
        name={name}
        id={reference}
        label={formatReference(reference)}
        error={errorFor(state, reference)}
        defaultChecked={allChosen || state.values[name] !== undefined}
      />
    </div>
  );
}

function Tracking({ reference, state }: InForm) {
  const name = `tracking-${reference}`;
  return (
    <TrackingField
      name={name}
      label={`追跡番号 ${formatReference(reference)}`}
      error={errorFor(state, name)}
      defaultValue={state.values[name]}
    />
  );
}
