import { StatusTag } from "@/components/ui/status-tag";
import { Timeline } from "@/components/ui/timeline";
import { isWaitingReason, waitingLabel } from "@/domain/application-status";
import { eventLabel } from "@/domain/event-label";
import { formatReference } from "@/domain/reference";
import { formatDateTime } from "@/lib/dates";
import type { Case } from "@/services/reviews/view-case";

/** Everything that was done with this application, and the office's earlier ones. */
export function History({ view: { history, earlier } }: { view: Case }) {
  return (
    <section aria-labelledby="history" className="flow">
      <h2 id="history">履歴</h2>
      <Timeline
        entries={history.map(({ at, act, staffName, reason }) => ({
          at: formatDateTime(at),
          title: eventLabel(act),
          text:
            [staffName, isWaitingReason(reason) ? waitingLabel(reason) : reason].filter(Boolean).join(":") || undefined,
        }))}
      />
      {earlier.length > 0 && (
        <>
          <h3>この事業所の以前の申請</h3>
          <ul className="list-disc pl-6">
            {earlier.map(({ reference, status, submittedAt }) => (
              <li key={reference}>
                <a href={`/admin/applications/${reference}`} className="code">
                  {formatReference(reference)}
                </a>{" "}
                {formatDateTime(submittedAt)} <StatusTag status={status} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
