import type { ReactNode } from "react";

export type SummaryRow = {
  term: string;
  value: ReactNode;
  note?: ReactNode;
  change?: { href: string; label?: string };
};

/** Terms and their values, each with an optional ※ note and a 変更 link whose hidden part names what is changed. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="max-w-3xl border-t border-solid-gray-420">
      {rows.map(({ term, value, note, change }) => (
        <div
          key={term}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-solid-gray-420 py-4 md:grid-cols-[12rem_minmax(0,1fr)_auto] md:py-5 print:grid-cols-[9rem_minmax(0,1fr)] print:py-1"
        >
          <dt className="font-bold max-md:col-span-2">{term}</dt>
          <dd className="min-w-0">
            {value}
            {note && <p className="mt-1 text-base text-solid-gray-700 print:mt-0 print:text-[1em]">{note}</p>}
          </dd>
          {change && (
            <dd className="print:hidden">
              <a href={change.href} className="-my-2 inline-flex min-h-11 min-w-11 items-center justify-end">
                {change.label ?? "変更"}
                <span className="sr-only">({term})</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
