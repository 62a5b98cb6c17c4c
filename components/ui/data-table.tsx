import { type ReactNode, useId } from "react";

/** `short`: a first column that needs no more than a third of a phone. */
export type Column = { heading: string; numeric?: boolean; short?: boolean };
export type TableRow = { key: string; cells: ReactNode[] };
type DataTableProps = { caption: string; captionHidden?: boolean; columns: Column[]; rows: TableRow[]; empty: string };

/**
 * A table whose first cell heads its row. On a narrow screen each row is a block, its headings before the cells, so that no
 * column is out of sight; a small table stays one. What is still wider scrolls in a region that the keyboard can reach.
 * `empty` is said when no rows are there.
 */
export function DataTable({ caption, captionHidden, columns, rows, empty }: DataTableProps) {
  const captionId = useId();
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section aria-labelledby={captionId} tabIndex={0} className="relative overflow-x-auto">
      <table
        {...roles.table}
        className={`w-full border-collapse text-base ${isSmall(columns) ? smallLook(columns) : "rows-as-blocks"}`}
      >
        <caption id={captionId} className={captionHidden ? "sr-only" : "pb-3 text-left text-lg font-bold"}>
          {caption}
        </caption>
        <thead {...roles.group} className="border-b-2 border-solid-gray-600 bg-solid-gray-50">
          <tr {...roles.row}>
            {columns.map(({ heading, numeric }) => (
              <th
                key={heading}
                {...roles.heading}
                scope="col"
                className={`${cell} ${numeric ? "text-right" : "text-left"} align-bottom`}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {rows.map((row) => (
            <tr key={row.key} {...roles.row} className="border-b border-solid-gray-300 hover:bg-blue-50">
              {columns.map((column, index) => (
                <Cell key={column.heading} heads={index === 0} column={column}>
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

/** The roles that the elements have anyway, and lose in some browsers once they are laid out as blocks. */
const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  heading: { role: "columnheader" },
  rowHeading: { role: "rowheader" },
  cell: { role: "cell" },
};

const cell = "px-2 py-3 leading-150 md:min-w-24 md:px-3";
const small = "wrap-anywhere max-md:table-fixed max-md:[&_.code]:whitespace-normal max-md:[&_.code]:tracking-normal";

function smallLook([first]: Column[]): string {
  return first?.short ? `${small} max-md:[&_th:first-child]:w-1/3` : small;
}

/** Whether a phone shows the table as it is: two columns, or a few of figures alone. */
function isSmall(columns: Column[]): boolean {
  return columns.length <= 2 || (columns.length <= 4 && columns.slice(1).every(({ numeric }) => numeric));
}

type CellProps = { heads: boolean; column: Column; children: ReactNode };

function Cell({ heads, column: { heading, numeric }, children }: CellProps) {
  const className = `${cell} align-top tabular-nums ${numeric ? "text-right" : "text-left"}`;
  if (!heads) {
    return (
      <td {...roles.cell} data-heading={heading} className={className}>
        {children}
      </td>
    );
  }
  return (
    <th {...roles.rowHeading} scope="row" data-heading={heading} className={`${className} font-bold md:min-w-32`}>
      {children}
    </th>
  );
}
