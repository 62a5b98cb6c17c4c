import type { ReactNode } from "react";
import { chartOf } from "@/app/admin/overview/chart-of";
import { ChartImage } from "@/components/chart/chart-image";
import { DataTable } from "@/components/ui/data-table";
import type { Overview } from "@/domain/figures";
import { figuresSummary } from "@/domain/figures-summary";
import { type FigureTableName, figureTable } from "@/domain/figures-table";

type FigureProps = { name: FigureTableName; overview: Overview; download: string; children?: ReactNode };

/** One figure of 集計: a sentence, the chart, and the table behind it, with the file of it; `children` say how it is counted. */
export function Figure({ name, overview, download, children }: FigureProps) {
  const { title, headings, rows } = figureTable(name, overview);
  const summary = figuresSummary(name, overview);
  const chart = chartOf(name, overview);
  const showsAnything = chart.series.some(({ values }) => values.some((value) => value !== null && value > 0));
  return (
    <section aria-labelledby={name} className="flow min-w-0 break-inside-avoid">
      <h2 id={name}>{title}</h2>
      <p>{summary}</p>
      {rows.length > 0 && (
        <>
          {showsAnything && <ChartImage data={chart} summary={summary} />}
          <div>
            <details>
              <summary className="w-fit cursor-pointer py-2.5">
                表で見る<span className="sr-only">: {title}</span>
              </summary>
              <DataTable
                caption={`${title}の表`}
                captionHidden
                columns={headings.map((heading, index) => ({ heading, numeric: index > 0 }))}
                empty=""
                rows={rows.map(({ key, label, cells }) => ({
                  key,
                  cells: [label, ...cells.map((cell) => cell ?? "なし")],
                }))}
              />
            </details>
            <a href={download} className="inline-block py-2.5">
              ダウンロード(CSV)<span className="sr-only">: {title}</span>
            </a>
          </div>
        </>
      )}
      {children}
    </section>
  );
}
