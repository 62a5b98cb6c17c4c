import { DropViewForm } from "@/app/admin/_queue/drop-view-form";
import { KeepViewForm } from "@/app/admin/_queue/keep-view-form";
import { CsvLink } from "@/components/ui/csv-link";
import type { SavedView } from "@/services/queue/list-views";

/** この表示を保存: the form that keeps the view now shown; below it the reader's own views, each to be forgotten. */
export function SavedViews({ views, current }: { views: SavedView[]; current: string }) {
  return (
    <section aria-labelledby="saved-views" className="flow">
      <h2 id="saved-views">表示の保存</h2>
      <p>よく使う条件に名前を付けて保存すると、この画面の上に表示されます。</p>
      <KeepViewForm view={current} />
      {views.length > 0 && (
        <>
          <ul className="flex flex-col gap-2">
            {views.map(({ id, name }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4">
                {name}
                <DropViewForm id={id} name={name} view={current} />
              </li>
            ))}
          </ul>
          <CsvLink href="/admin/export/views">保存した表示の一覧</CsvLink>
        </>
      )}
    </section>
  );
}
