import { OpenCases } from "@/app/admin/_queue/open-cases";
import { QueueKeys } from "@/app/admin/_queue/queue-keys";
import { QueueTable } from "@/app/admin/_queue/queue-table";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { ApplicationStatus } from "@/domain/application-status";
import { cleanStatuses } from "@/domain/clean-case";
import { isNarrowed, type QueueView, queueStateLabel, queueViewText } from "@/domain/queue-view";
import { mayDo } from "@/domain/staff-acts";
import type { Staff } from "@/services/context";
import type { Queue } from "@/services/queue/list-queue";

type QueueFormProps = { queue: Queue; view: QueueView; actor: Staff; now: Date };

/** The table with its boxes, which leads to まとめて承認 by plain links; then the way to further pages and to the file. */
export function QueueForm({ queue, view, actor, now }: QueueFormProps) {
  const mayApprove = mayDo(actor.role, "approve");
  const underReview = queue.counts.states.some(({ status, count }) => count > 0 && isClean(status));
  const table = (
    <OpenCases references={queue.rows.map(({ reference }) => reference).join(",")}>
      <QueueTable
        caption={`${captionOf(view)}${hitsOf(queue, view)}`}
        empty={
          queueViewText(view) === "" ? `${captionOf(view)}はありません。` : "この条件に当てはまる申請はありません。"
        }
        rows={queue.rows}
        now={now}
        view={queueViewText(view)}
        mayApprove={mayApprove}
        ofAll={actor.federation === null}
      />
    </OpenCases>
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        {mayApprove && underReview && <ButtonLink href="/admin/approve">問題のない申請をまとめて承認</ButtonLink>}
        <QueueKeys />
      </div>
      {mayApprove ? (
        <form method="get" action="/admin/approve" className="flow">
          <input type="hidden" name="chosen" value="yes" />
          {table}
          {queue.rows.length > 0 && <Button variant="secondary">選んだ申請をまとめて承認</Button>}
        </form>
      ) : (
        table
      )}
      {queue.rows.length === 0 && queue.search !== "" && view.status !== "all" && (
        <p>
          <a href={address({ ...view, status: "all", after: undefined })}>すべての状態から探す</a>
        </p>
      )}
      <div className="flex flex-wrap gap-x-6">
        {view.after && <PlainLink href={address({ ...view, after: undefined })}>最初のページ</PlainLink>}
        {queue.next && <PlainLink href={address({ ...view, after: queue.next })}>次のページ</PlainLink>}
        <PlainLink href={address({ ...view, after: undefined }, "/admin/export")}>
          この表示をダウンロード(CSV)
        </PlainLink>
      </div>
    </>
  );
}

function captionOf({ status }: QueueView): string {
  return status === "open-work" ? "対応が必要な申請" : `${queueStateLabel(status)}の申請`;
}

/** How many a search or a condition found, where one page shows them all. */
function hitsOf({ rows, next, search }: Queue, view: QueueView): string {
  const whole = next === null && view.after === undefined && rows.length > 0;
  return whole && (search !== "" || isNarrowed(view)) ? `(${rows.length}件)` : "";
}

function isClean(status: ApplicationStatus): boolean {
  return cleanStatuses.some((each) => each === status);
}

function PlainLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center">
      {children}
    </a>
  );
}

function address(view: QueueView, place = "/admin"): string {
  const query = queueViewText(view);
  return query === "" ? place : `${place}?${query}`;
}
