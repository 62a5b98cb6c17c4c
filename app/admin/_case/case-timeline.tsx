import { CsvLink } from "@/components/ui/csv-link";
import { Timeline } from "@/components/ui/timeline";
import { foldedViews } from "@/domain/folded-views";
import { formatDateTime } from "@/lib/dates";
import type { Case } from "@/services/reviews/view-case";

/** Everything that happened to this case, the oldest first; runs of mere views are folded (issue 3, 3). */
export function CaseTimeline({ view: { application, timeline } }: { view: Case }) {
  return (
    <section aria-labelledby="history" className="flow">
      <h2 id="history">履歴</h2>
      <Timeline
        entries={foldedViews(timeline).map((stretch) =>
          "moment" in stretch ? entryOf(stretch.moment) : entryOfViews(stretch.views),
        )}
      />
      <CsvLink href={`/admin/applications/${application.reference}/history`}>履歴</CsvLink>
    </section>
  );
}

type Moments = Case["timeline"];

function entryOf({ id, at, title, text }: Moments[number]) {
  return { key: id, at: formatDateTime(at), title, text };
}

function entryOfViews(views: Moments) {
  const [from, to] = [views.at(0), views.at(-1)].map((view) => (view ? formatDateTime(view.at) : ""));
  return {
    key: views.at(0)?.id,
    at: from === to ? `${from}` : `${from} 〜 ${to}`,
    title: `表示 ${views.length}回`,
    text: (
      <details>
        <summary className="min-h-11 cursor-pointer py-2">表示した職員</summary>
        <ul className="list-disc pl-6">
          {views.map(({ id, at, text }) => (
            <li key={id}>
              {formatDateTime(at)} {text}
            </li>
          ))}
        </ul>
      </details>
    ),
  };
}
