import { type ApplicationStatus, statusLabel } from "@/domain/application-status";

type QueueStatesProps = {
  counts: { status: ApplicationStatus; count: number }[];
  /** How many 発送済 have a letter that was reported as missing. */
  missing: number;
  current: ApplicationStatus;
};

/** The states with how many applications are in each; each leads to its list. */
export function QueueStates({ counts, missing, current }: QueueStatesProps) {
  return (
    <nav aria-label="状態">
      <ul className="flex flex-wrap gap-2">
        {counts.map(({ status, count }) => (
          <li key={status}>
            <a
              href={`/admin?status=${status}`}
              aria-current={status === current ? "page" : undefined}
              className="flex min-h-11 items-center gap-2 rounded-8 border border-solid-gray-420 px-3 text-solid-gray-900 no-underline hover:underline aria-[current]:border-blue-900 aria-[current]:ring-1 aria-[current]:ring-inset aria-[current]:ring-blue-900 aria-[current]:font-bold"
            >
              {statusLabel(status)}
              <span className="tabular-nums">
                {count}
                <span className="sr-only">件</span>
              </span>
              {status === "posted" && missing > 0 && <span className="font-bold">未着の報告 {missing}件</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
