import type { SavedView } from "@/services/queue/list-views";

/** The reader's own views, each a link, above the queue that they lead to. Nothing without any. */
export function SavedViewLinks({ views, current }: { views: SavedView[]; current: string }) {
  if (views.length === 0) return null;
  return (
    <nav aria-label="保存した表示" className="flex flex-wrap items-center gap-x-6">
      <span className="font-bold" aria-hidden="true">
        保存した表示
      </span>
      {views.map(({ id, name, query }) => (
        <a
          key={id}
          href={query === "" ? "/admin" : `/admin?${query}`}
          aria-current={query === current ? "page" : undefined}
          className="inline-flex min-h-11 items-center aria-[current]:font-bold"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
