import { CsvLink } from "@/components/ui/csv-link";
import { Timeline } from "@/components/ui/timeline";
import { foldedViews } from "@/domain/folded-views";
import { formatDate, formatDateTime, formatTime } from "@/lib/dates";
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
  return {
    key: views.at(0)?.id,
    at: stretchOf(views.map(({ at }) => at)),
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

/** 「2026年11月30日(月) 04:11」, 「2026年11月30日(月) 04:11〜04:12」, over several days each with its own. */
function stretchOf(times: Date[]): string {
  const [first, last] = [times.at(0), times.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [from, to] = [formatDateTime(first), formatDateTime(last)];
  if (from === to) return from;
  return `${from}〜${formatDate(first) === formatDate(last) ? formatTime(last).slice(0, 5) : to}`;
}
