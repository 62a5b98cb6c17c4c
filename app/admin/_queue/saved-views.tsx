import { DropViewForm } from "@/app/admin/_queue/drop-view-form";
import { KeepViewForm } from "@/app/admin/_queue/keep-view-form";
import type { SavedView } from "@/services/queue/list-views";

/** 保存した表示: the reader's own, each a link; and the form that adds the view now shown. */
export function SavedViews({ views, current }: { views: SavedView[]; current: string }) {
  return (
    <section aria-labelledby="saved-views" className="flow">
      <h2 id="saved-views">保存した表示</h2>
      {views.length === 0 ? (
        <p>まだありません。よく使う条件に名前を付けて保存できます。</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {views.map(({ id, name, query }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4">
              <a href={query === "" ? "/admin" : `/admin?${query}`} className="inline-flex min-h-11 items-center">
                {name}
              </a>
              <DropViewForm id={id} name={name} view={current} />
            </li>
          ))}
        </ul>
      )}
      <KeepViewForm view={current} />
    </section>
  );
}
