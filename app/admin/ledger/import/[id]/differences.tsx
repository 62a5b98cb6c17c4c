import { FieldChanges } from "@/app/admin/ledger/field-changes";
import { DataTable } from "@/components/ui/data-table";
import { differenceLabel, stagedDifferences } from "@/domain/ledger-difference";
import { postalAddress } from "@/domain/postal-address";
import type { ImportView } from "@/services/ledger-files/view-import";

/** What a file would change or has changed, old beside new, the addresses first; a page at a time. */
export function Differences({ view }: { view: ImportView }) {
  const { id, kind, next, written } = view;
  const here = `/admin/ledger/import/${id}`;
  const counts = written ?? view.counts;
  return (
    <section aria-labelledby="differences" className="flow">
      <h2 id="differences">{written === null ? "台帳との差分" : "台帳に入れた変更"}</h2>
      <nav aria-label="差分の種類">
        <ul className="flex flex-wrap gap-2 [&>li]:m-0">
          {stagedDifferences.map((each) => (
            <li key={each}>
              <a
                href={`${here}?kind=${each}#differences`}
                aria-current={each === kind ? "page" : undefined}
                className="flex min-h-11 items-center gap-2 rounded-8 border border-solid-gray-420 px-3 text-solid-gray-900 no-underline hover:underline aria-[current]:border-blue-900 aria-[current]:ring-1 aria-[current]:ring-inset aria-[current]:ring-blue-900 aria-[current]:font-bold"
              >
                {differenceLabel(each)}
                <span className="tabular-nums">{counts[each].toLocaleString("ja-JP")}件</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {written === null ? <Staged view={view} /> : <Written view={view} />}
      <ul className="flex flex-wrap gap-x-8">
        {next && (
          <li>
            <a href={`${here}?kind=${kind}&after=${next}#differences`} className="inline-flex min-h-11 items-center">
              次のページ
            </a>
          </li>
        )}
        <li>
          <a href={`${here}/differences`} className="inline-flex min-h-11 items-center">
            {linkTo(view)}
          </a>
        </li>
      </ul>
    </section>
  );
}

function linkTo({ written, state }: ImportView): string {
  if (written === null) return "差分をすべてダウンロード(CSV)";
  return state === "writing"
    ? "差分をすべてダウンロード(CSV、台帳に入ったかどうかの列があります)"
    : "台帳に入れた変更をすべてダウンロード(CSV)";
}

function Staged({ view: { kind, rows } }: { view: ImportView }) {
  return (
    <DataTable
      caption={differenceLabel(kind)}
      columns={[{ heading: "行" }, { heading: "事業所番号" }, { heading: "事業所名" }, { heading: "内容" }]}
      empty={`「${differenceLabel(kind)}」はありません。`}
      rows={rows.map(({ line, number, name, added, changes }) => ({
        key: number,
        cells: [
          `${line}行目`,
          <span key="number" className="code">
            {number}
          </span>,
          name,
          added === null ? <FieldChanges key="changes" changes={changes} /> : postalAddress(added),
        ],
      }))}
    />
  );
}

/** Each office leads to its own history. While the file is being written a page of them is shown when it is asked for. */
function Written({ view: { state, kind, rows } }: { view: ImportView }) {
  if (rows.length === 0 && state === "writing") return <p>種類を選ぶと、ここまでに入れた変更を表示します。</p>;
  return (
    <DataTable
      caption={differenceLabel(kind)}
      columns={[{ heading: "事業所番号" }, { heading: "事業所名" }, { heading: "内容" }]}
      empty={`「${differenceLabel(kind)}」はありません。`}
      rows={rows.map(({ number, name, added, changes }) => ({
        key: number,
        cells: [
          <a key="office" href={`/admin/ledger/${number}`} className="code -my-2.5 inline-flex min-h-11 items-center">
            {number}
          </a>,
          name,
          added === null ? <FieldChanges key="changes" changes={changes} /> : postalAddress(added),
        ],
      }))}
    />
  );
}
