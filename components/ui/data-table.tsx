import { type ReactNode, useId } from "react";

export type Column = { heading: string; numeric?: boolean };
export type TableRow = { key: string; cells: ReactNode[] };
type DataTableProps = { caption: string; captionHidden?: boolean; columns: Column[]; rows: TableRow[]; empty: string };

/** A table whose first cell heads its row; wider than the screen it scrolls in a region that the keyboard can reach. `empty` is said when no rows are there. */
export function DataTable({ caption, captionHidden, columns, rows, empty }: DataTableProps) {
  const captionId = useId();
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section aria-labelledby={captionId} tabIndex={0} className="relative overflow-x-auto">
      <table
        className={`w-full border-collapse text-base ${columns.length > 3 ? "max-md:min-w-160" : "wrap-anywhere max-md:table-fixed max-md:[&_.code]:whitespace-normal max-md:[&_.code]:tracking-normal"}`}
      >
        <caption id={captionId} className={captionHidden ? "sr-only" : "pb-3 text-left text-lg font-bold"}>
          {caption}
        </caption>
        <thead className="border-b-2 border-solid-gray-600 bg-solid-gray-50">
          <tr>
            {columns.map(({ heading, numeric }) => (
              <th key={heading} scope="col" className={`${cell} ${numeric ? "text-right" : "text-left"} align-bottom`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-solid-gray-300 hover:bg-blue-50">
              {columns.map(({ heading, numeric }, index) => (
                <Cell key={heading} heads={index === 0} numeric={numeric}>
                  {row.cells[index]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const cell = "px-2 py-3 leading-150 md:min-w-24 md:px-3";

function Cell({ heads, numeric, children }: { heads: boolean; numeric?: boolean; children: ReactNode }) {
  const className = `${cell} align-top tabular-nums ${numeric ? "text-right" : "text-left"}`;
  if (!heads) return <td className={className}>{children}</td>;
  return (
    <th scope="row" className={`${className} font-bold md:min-w-32`}>
      {children}
    </th>
  );
}
