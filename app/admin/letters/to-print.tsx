import { ChooseAll } from "@/app/admin/letters/choose-all";
import { PrintForm } from "@/app/admin/letters/print-form";
import { Checkbox } from "@/components/form/checkbox";
import { DataTable } from "@/components/ui/data-table";
import { limits } from "@/domain/limits";
import { postalAddress } from "@/domain/postal-address";
import { formatReference } from "@/domain/reference";
import { formatDate } from "@/lib/dates";
import { letterSentence } from "@/services/letters/letter-refusal";
import type { LetterLists } from "@/services/letters/list-letters";

type Row = LetterLists["toPrint"][number];
type ToPrintProps = { rows: Row[]; more: boolean; mayIssue: boolean; allChosen: boolean; asksFactor: boolean };

/** 印刷待ち: approved applications, each with its box unless this reader may not print it, and why not. */
export function ToPrint({ rows, more, mayIssue, allChosen, asksFactor }: ToPrintProps) {
  const printable = mayIssue ? rows.filter(({ obstacle }) => obstacle === null) : [];
  const table = (
    <DataTable
      caption="印刷待ちの通知書"
      captionHidden
      columns={[{ heading: "受付番号" }, { heading: "事業所" }, { heading: "宛先" }, { heading: "承認日" }]}
      empty="印刷待ちの通知書はありません。申請が承認されると、ここに並びます。"
      rows={rows.map((row) => ({
        key: row.reference,
        cells: [
          printable.includes(row) ? (
            <Chooser key="box" reference={row.reference} chosen={allChosen} />
          ) : (
            formatReference(row.reference)
          ),
          <Office key="office" row={row} />,
          <Destination key="to" row={row} explain={mayIssue} />,
          formatDate(row.changedAt),
        ],
      }))}
    />
  );
  return (
    <section aria-labelledby="to-print" className="flow">
      <h2 id="to-print">印刷待ち</h2>
      {more && <p>承認の古い順に{limits.letters.perPrint}件を表示しています。印刷すると、続きが表示されます。</p>}
      {printable.length === 0 ? (
        table
      ) : (
        <PrintForm
          key={printable.map(({ reference }) => reference).join(" ")}
          action="/admin/letters/print"
          asksFactor={asksFactor}
        >
          <p>仮パスワードは、印刷するときに作られ、紙の上だけに残ります。PDFは、印刷したらすぐに消してください。</p>
          <ChooseAll href="/admin/letters?chosen=print#to-print" />
          {table}
        </PrintForm>
      )}
    </section>
  );
}

function Chooser({ reference, chosen }: { reference: string; chosen: boolean }) {
  return (
    <div className="whitespace-nowrap">
      <Checkbox
        name="reference"
        id={reference}
        value={reference}
        label={formatReference(reference)}
        defaultChecked={chosen}
      />
    </div>
  );
}

function Office({ row: { reference, provider, providerNumber } }: { row: Row }) {
  return (
    <>
      <a href={`/admin/applications/${reference}`} className="flex min-h-11 items-center">
        {provider?.name ?? "(事業所台帳になし)"}
      </a>
      <span className="code">{providerNumber}</span>
    </>
  );
}

function Destination({ row: { provider, obstacle }, explain }: { row: Row; explain: boolean }) {
  return (
    <>
      {provider && postalAddress(provider)}
      {explain && obstacle && <p className="font-bold">{letterSentence(obstacle, "この申請")}</p>}
    </>
  );
}
