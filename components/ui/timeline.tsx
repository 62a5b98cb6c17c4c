import type { ReactNode } from "react";

export type TimelineEntry = { key?: string; at: string; title: string; text?: ReactNode };

/** What happened when, in the order given; `at` is a finished date text, `key` tells apart what reads alike. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="ml-2 border-l-2 border-solid-gray-420">
      {entries.map(({ at, title, text, key = `${at} ${title}` }) => (
        <li key={key} className="relative pb-6 pl-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute -left-[9px] top-1.5 size-4 rounded-full border-4 border-blue-900 bg-white"
          />
          <p className="text-dns-14N-130 text-solid-gray-700">{at}</p>
          <p className="mt-1 font-bold">{title}</p>
          {text && <div className="mt-1">{text}</div>}
        </li>
      ))}
    </ol>
  );
}
