import { type QueueState, queueStateLabel, queueStates, statesOf } from "@/domain/queue-view";
import type { QueueCounts } from "@/services/queue/queue-counts";

/** The states with how many applications are in each; each leads to its list. */
export function QueueStates({ counts, current }: { counts: QueueCounts; current: QueueState }) {
  return (
    <nav aria-label="状態">
      <ul className="flex max-w-none flex-wrap gap-2 [&>li]:m-0">
        {queueStates.map((state) => (
          <li key={state}>
            <a
              href={state === "open-work" ? "/admin" : `/admin?status=${state}`}
              aria-current={state === current ? "page" : undefined}
              className="flex min-h-11 items-center gap-2 rounded-8 border border-solid-gray-420 px-3 text-solid-gray-900 no-underline hover:underline aria-[current]:border-blue-900 aria-[current]:ring-1 aria-[current]:ring-inset aria-[current]:ring-blue-900 aria-[current]:font-bold"
            >
              {queueStateLabel(state)}
              <span className="tabular-nums">
                {countOf(counts, state)}
                <span className="sr-only">件</span>
              </span>
              {state === "posted" && counts.reported > 0 && (
                <span className="font-bold">未着の報告 {counts.reported}件</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function countOf({ states }: QueueCounts, state: QueueState): number {
  const own = statesOf({ status: state, waiting: undefined });
  return states.filter(({ status }) => own.some((each) => each === status)).reduce((sum, { count }) => sum + count, 0);
}
