import { Tag } from "@/app/admin/_queue/tag";
import { inOneWord } from "@/app/admin/letters/choice";
import { Choose } from "@/app/admin/letters/choose";
import { PrintForm } from "@/app/admin/letters/print-form";
import { Checkbox } from "@/components/form/checkbox";
import { DataTable } from "@/components/ui/data-table";
import { flagLabel } from "@/domain/case-flag-rules";
import { postalAddress } from "@/domain/postal-address";
import { formatReference } from "@/domain/reference";
import { formatDateTime } from "@/lib/dates";
import { letterSentence } from "@/services/letters/letter-refusal";
import type { LetterLists } from "@/services/letters/list-letters";

const columns = [{ heading: "受付番号" }, { heading: "事業所" }, { heading: "宛先" }, { heading: "承認日時" }];

type Row = LetterLists["toPrint"][number];
type ToPrintProps = {
  rows: Row[];
  approved: number;
  mayIssue: boolean;
  /** Which boxes are ticked from the start. */
  ticked: (row: Row) => boolean;
  asksFactor: boolean;
  /** What was wrong with the 認証コード of a print that was refused. */
  factorError?: string;
};

/** Cases that were approved after the cut-off have a box name of their own, so that they can be left out at once. */
const boxes = { all: ["reference", "late"], "in-time": ["reference"], none: [] } as const;

/** 印刷待ち: approved applications, ticked from the start unless this reader may not print one, and why not. */
export function ToPrint({ rows, approved, mayIssue, ticked, asksFactor, factorError }: ToPrintProps) {
  const printable = mayIssue ? rows.filter(({ obstacle }) => obstacle === null) : [];
  const hindered = mayIssue && printable.length < rows.length;
  const table = (
    <DataTable
      caption="印刷待ちの通知書"
      captionHidden
      columns={[...columns, ...(hindered ? [{ heading: "備考" }] : [])]}
      empty="印刷待ちの通知書はありません。申請が承認されると、ここに並びます。"
      rows={rows.map((row) => ({
        key: row.reference,
        cells: [
          printable.includes(row) ? (
            <Chooser key="box" row={row} ticked={ticked(row)} />
          ) : (
            formatReference(row.reference)
          ),
          <Office key="office" row={row} />,
          row.provider && postalAddress(row.provider),
          <Approved key="approved" row={row} />,
          row.obstacle && (
            <span key="obstacle" className="block lg:max-w-72">
              {letterSentence(row.obstacle, "この申請")}
            </span>
          ),
        ],
      }))}
    />
  );
  return (
    <section aria-labelledby="to-print" className="flow">
      <h2 id="to-print">印刷待ち</h2>
      {approved > rows.length && (
        <p>
          {approved}件のうち、承認の古い順に{rows.length}件を表示しています。印刷すると、続きが表示されます。
        </p>
      )}
      {printable.length === 0 ? (
        table
      ) : (
        <PrintForm
          key={printable.map(({ reference }) => reference).join(" ")}
          action="/admin/letters/print"
          asksFactor={asksFactor}
          factorError={factorError}
          below={table}
        >
          <input type="hidden" name="offered" value={inOneWord(printable.map(({ reference }) => reference))} />
          <p>
            印を付けた申請を、表紙と差出票を付けたひとつのPDFにします。印を付けられる申請は{printable.length}
            件です。仮パスワードは、印刷するときに作られ、紙の上だけに残ります。PDFは、印刷したらすぐに消してください。
          </p>
          <p className="flex flex-wrap gap-x-6">
            <Choose href="/admin/letters#to-print" names={boxes.all} label="すべて選ぶ" />
            {printable.some(({ late }) => late) && (
              <Choose
                href="/admin/letters?chosen=in-time#to-print"
                names={boxes["in-time"]}
                label="締切までに承認した分だけ選ぶ"
              />
            )}
            <Choose href="/admin/letters?chosen=none#to-print" names={boxes.none} label="すべて外す" />
          </p>
        </PrintForm>
      )}
      {rows.length > 0 && (
        <p>
          <a href="/admin/letters/export/to-print" className="inline-flex min-h-11 items-center">
            印刷待ちの一覧をダウンロード(CSV)
          </a>
        </p>
      )}
    </section>
  );
}

function Chooser({ row: { reference, late }, ticked }: { row: Row; ticked: boolean }) {
  return (
    <div className="-my-2 whitespace-nowrap">
      <Checkbox
        name={late ? "late" : "reference"}
        id={reference}
        value={reference}
        label={formatReference(reference)}
        defaultChecked={ticked}
      />
    </div>
  );
}

/** The office, which leads to its case, and what makes that doubtful now: it is to be looked at before the letter leaves. */
function Office({ row: { reference, provider, providerNumber, flags } }: { row: Row }) {
  return (
    <>
      <a href={`/admin/applications/${reference}`} className="-my-2.5 flex min-h-11 items-center">
        {provider?.name ?? "(事業所台帳になし)"}
      </a>
      <span className="code">{providerNumber}</span>
      {flags.length > 0 && (
        <a href={`/admin/applications/${reference}`} className="mt-1 flex min-h-11 flex-wrap items-center gap-1">
          {flags.map((flag) => (
            <Tag key={flag} tone="warning">
              {flagLabel(flag)}
            </Tag>
          ))}
        </a>
      )}
    </>
  );
}

function Approved({ row: { changedAt, late } }: { row: Row }) {
  return (
    <>
      {formatDateTime(changedAt)}
      {late && <p className="font-bold">締切のあと</p>}
    </>
  );
}
